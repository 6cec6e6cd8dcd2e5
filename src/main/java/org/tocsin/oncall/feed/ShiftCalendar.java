package org.tocsin.oncall.feed;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.util.Duration;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.tocsin.platform.net.Sha256;

/** Shifts as an iCalendar (RFC 5545, with the property names in use before RFC 7986). */
record ShiftCalendar(String name, List<Entry> entries) {

    static final String SHIFT = "On-call", GAP = "On-call gap";
    private static final int MAX_OCTETS = 75, HOURS_BETWEEN_READS = 1;
    private static final String LINE_END = "\r\n";

    /**
     * One event.
     *
     * @param uid       stable for a shift, so that calendar programs change an event instead of adding another
     * @param tentative whether nobody is on call, or nobody is paged
     */
    record Entry(
            UUID uid,
            Instant start,
            Instant end,
            String summary,
            String description,
            boolean tentative,
            String category) {}

    /** @return a digest of the whole content */
    String digest() {
        return Sha256.hex(name + entries);
    }

    /**
     * @param revision number of changes of the content
     * @param changed  when it last changed
     */
    String text(int revision, Instant changed) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Tocsin//On-call//EN");
        calendar.setMethod("PUBLISH");
        calendar.setName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", escaped(name));
        calendar.setRefreshInterval(
                        Duration.builder().hours(HOURS_BETWEEN_READS).build())
                .setParameter("VALUE", "DURATION"); // required by RFC 7986, not written by the library
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", "PT" + HOURS_BETWEEN_READS + "H");
        entries.forEach(entry -> calendar.addEvent(event(entry, revision, changed)));
        return folded(Biweekly.write(calendar).foldLines(false).go());
    }

    private static VEvent event(Entry entry, int revision, Instant changed) {
        var event = new VEvent();
        event.setUid(entry.uid() + "@tocsin");
        event.setDateTimeStamp(Date.from(changed));
        event.setLastModified(Date.from(changed));
        event.setSequence(revision);
        event.setDateStart(Date.from(entry.start()));
        event.setDateEnd(Date.from(entry.end()));
        event.setSummary(entry.summary());
        event.setDescription(entry.description());
        event.setTransparency(true); // people on call can still be invited to meetings
        event.setStatus(entry.tentative() ? Status.tentative() : Status.confirmed());
        event.addCategories(entry.category());
        return event;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** Folds lines at 75 octets without cutting a character; the library counts characters. */
    private static String folded(String text) {
        var folded = new StringBuilder(text.length() + text.length() / 32);
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            var written = Character.toString(character);
            int length = written.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > MAX_OCTETS && character != '\r' && character != '\n') {
                folded.append(LINE_END).append(' ');
                octets = 1;
            }
            folded.append(written);
            octets = character == '\n' ? 0 : octets + (character == '\r' ? 0 : length);
            i += written.length();
        }
        return folded.toString();
    }
}
