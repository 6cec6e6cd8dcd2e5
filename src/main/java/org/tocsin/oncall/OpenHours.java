package org.tocsin.oncall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.tocsin.calendar.WallClock;

/**
 * The hours that a rotation covers: on listed days, in windows that belong to the day they begin on and may end on the next.
 * Days without windows last from one handoff time to the next.
 */
record OpenHours(Weekdays days, List<Window> windows, ZoneId zone) {

    /** Local; an end that is not after the start is on the next day, the same time 24 hours later. */
    record Window(LocalTime start, LocalTime end) {

        private Span on(LocalDate date, ZoneId zone) {
            var endDate = end.isAfter(start) ? date : date.plusDays(1);
            return new Span(WallClock.instant(date.atTime(start), zone), WallClock.instant(endDate.atTime(end), zone));
        }
    }

    /** @param open throughout the span, or closed throughout it; the next one may be so too */
    record Stretch(Span span, boolean open) {}

    static OpenHours of(Weekdays days, List<Window> windows, LocalTime handoffTime, ZoneId zone) {
        return days.any() || !windows.isEmpty()
                ? new OpenHours(days, List.copyOf(windows), zone)
                : new OpenHours(days, List.of(new Window(handoffTime, handoffTime)), zone);
    }

    Stretch at(Instant instant) {
        if (windows.isEmpty()) {
            return new Stretch(Span.EVER, true);
        }
        var today = instant.atZone(zone).toLocalDate();
        // a day more on each side than windows reach, since clocks may go back over midnight
        var span = new Span(midnight(today.minusDays(1)), midnight(today.plusDays(2)));
        var open = false;
        for (int day = -2; day <= 1; day++) {
            var date = today.plusDays(day);
            if (days.includes(date)) {
                for (var window : windows) {
                    var hours = window.on(date, zone);
                    if (hours.start().isBefore(hours.end())) {
                        span = span.cutBy(hours, instant);
                        open |= hours.contains(instant);
                    }
                }
            }
        }
        return new Stretch(span, open);
    }

    private Instant midnight(LocalDate date) {
        return WallClock.instant(date.atStartOfDay(), zone);
    }
}
