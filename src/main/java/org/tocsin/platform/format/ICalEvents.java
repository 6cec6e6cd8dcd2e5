package org.tocsin.platform.format;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.InvalidInput;

/**
 * The events of an iCal file as plain periods: recurrence rules are expanded within a window, and exceptions replace their occurrences. An
 * event that can't be read is reported and left out.
 */
public record ICalEvents(List<Event> events, List<Fault> faults) {

    private static final String BODY = "body";

    /**
     * One period.
     *
     * @param occurrence the start that the recurrence rule gives it; null for a single event
     * @param wholeDays  written as dates without a time of day
     * @param attendees  e-mail addresses in lower case
     * @param cancelled  it does not take place
     */
    public record Event(
            String uid,
            @Nullable Instant occurrence,
            Instant start,
            Instant end,
            boolean wholeDays,
            String summary,
            List<String> attendees,
            boolean cancelled) {

        /** @return a stable id of the period, the same at every import and unique within a file */
        public String part() {
            return occurrence == null ? "" : occurrence.toString();
        }
    }

    /** @param uid of the event that could not be read; its place in the file if it has none */
    public record Fault(String uid, String code, String message) {}

    /**
     * @param from periods that end by then are left out
     * @param to   periods that begin then or later are left out
     * @param zone for dates and times without a zone
     * @throws InvalidInput naming {@code body} if the text is no iCal file at all
     */
    public static ICalEvents read(String ical, Instant from, Instant to, ZoneId zone) {
        var events = new ArrayList<Event>();
        var faults = new ArrayList<Fault>();
        for (var calendar : calendars(ical)) {
            new Reading(new ICalPeriods(calendar.getTimezoneInfo(), from, to, zone), events, faults)
                    .readAll(calendar.getEvents());
        }
        return new ICalEvents(List.copyOf(events), List.copyOf(faults));
    }

    private static List<ICalendar> calendars(String ical) {
        try {
            var calendars = Biweekly.parse(ical).all();
            if (calendars.isEmpty() || !ical.contains("BEGIN:VCALENDAR")) {
                throw new InvalidInput(BODY, "unknown_value", "is not an iCal file: it has no VCALENDAR");
            }
            return calendars;
        } catch (IllegalArgumentException | IllegalStateException | NullPointerException e) {
            // the parser throws unspecific exceptions
            throw new InvalidInput(BODY, "unknown_value", "is not a well-formed iCal file");
        }
    }

    /** One calendar of the file. */
    private record Reading(ICalPeriods periods, List<Event> events, List<Fault> faults) {

        void readAll(List<VEvent> all) {
            Map<String, Set<Instant>> changed = new HashMap<>();
            for (var event : all) {
                if (event.getUid() != null && event.getRecurrenceId() != null) {
                    periods.occurrence(event)
                            .ifPresent(at -> changed.computeIfAbsent(uid(event), uid -> new HashSet<>())
                                    .add(at));
                }
            }
            var seen = new HashSet<String>();
            for (int i = 0; i < all.size(); i++) {
                var event = all.get(i);
                var uid = uid(event);
                if (uid.isEmpty()) {
                    faults.add(new Fault("event " + (i + 1), "required", "has no UID"));
                    continue;
                }
                try {
                    for (var period : periods.of(event, changed.getOrDefault(uid, Set.of()))) {
                        add(event, uid, period, seen);
                    }
                } catch (ICalPeriods.Unreadable e) {
                    faults.add(new Fault(uid, e.code, String.valueOf(e.getMessage())));
                }
            }
        }

        /** Of two events with the same id, the first counts. */
        private void add(VEvent event, String uid, ICalPeriods.Period period, Set<String> seen) {
            var read = new Event(
                    uid,
                    period.occurrence(),
                    period.start(),
                    period.end(),
                    period.wholeDays(),
                    event.getSummary() == null || event.getSummary().getValue() == null
                            ? ""
                            : event.getSummary().getValue().strip(),
                    ICalPeriods.attendees(event),
                    event.getStatus() != null && event.getStatus().isCancelled());
            if (seen.add(uid + "\n" + read.part())) {
                events.add(read);
            } else {
                faults.add(new Fault(uid, "conflict", "is in the file twice"));
            }
        }

        private static String uid(VEvent event) {
            var uid = event.getUid() == null ? null : event.getUid().getValue();
            return uid == null ? "" : uid.strip();
        }
    }
}
