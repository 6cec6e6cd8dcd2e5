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

/** Shifts as an iCalendar (RFC 5545, with the names that programs knew before RFC 7986). */
record ShiftCalendar(String name, List<Entry> entries) {

    static final String SHIFT = "On-call", GAP = "On-call gap";
    private static final int MAX_OCTETS = 75, HOURS_BETWEEN_READS = 1;
    private static final String LINE_END = "\r\n";

    /**
     * One event.
     *
     * @param uid       the same as long as it is the same shift, so that programs change an event rather than add another
     * @param tentative nobody is on call, or nobody is paged
     */
    record Entry(
            UUID uid,
            Instant start,
            Instant end,
            String summary,
            String description,
            boolean tentative,
            String category) {}

    /** @return of two that differ in anything, different ones */
    String digest() {
        return Sha256.hex(name + entries);
    }

    /**
     * @param revision how often the content has changed
     * @param changed  when it last did
     */
    String text(int revision, Instant changed) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Tocsin//On-call//EN");
        calendar.setMethod("PUBLISH");
        calendar.setName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", escaped(name));
        calendar.setRefreshInterval(
                        Duration.builder().hours(HOURS_BETWEEN_READS).build())
                .setParameter("VALUE", "DURATION"); // RFC 7986 asks for it, the library leaves it out
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
        event.setTransparency(true); // whoever is on call can still be invited to meetings
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

    /** At most 75 octets a line, and no character cut in two; the library counts characters. */
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
