package org.tocsin.oncall.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.threeten.extra.Interval;
import org.tocsin.calendar.LocalWindow;
import org.tocsin.calendar.WallClock;

/**
 * The hours that a rotation covers: on listed days, in windows that belong to the day on which they begin and may end on the next.
 * Days without windows last from one handoff time to the next.
 */
public record OpenHours(Weekdays days, List<LocalWindow> windows, ZoneId zone) {

    /** An open or closed interval; neighbouring parts may both be open or both closed. */
    record Part(Interval interval, boolean open) {}

    public static OpenHours of(Weekdays days, List<LocalWindow> windows, LocalTime handoffTime, ZoneId zone) {
        return days.all() || !windows.isEmpty()
                ? new OpenHours(days, List.copyOf(windows), zone)
                : new OpenHours(days, List.of(new LocalWindow(handoffTime, handoffTime)), zone);
    }

    Part at(Instant instant) {
        if (windows.isEmpty()) {
            return new Part(Interval.ALL, true);
        }
        var today = instant.atZone(zone).toLocalDate();
        // one extra day on each side, since clocks may go back over midnight
        var interval = Interval.of(midnight(today.minusDays(1)), midnight(today.plusDays(2)));
        var open = false;
        for (int day = -2; day <= 1; day++) {
            var date = today.plusDays(day);
            if (days.includes(date)) {
                for (var window : windows) {
                    var hours = window.on(date, zone);
                    if (!hours.isEmpty()) {
                        interval = Intervals.cut(interval, hours, instant);
                        open |= hours.contains(instant);
                    }
                }
            }
        }
        return new Part(interval, open);
    }

    private Instant midnight(LocalDate date) {
        return WallClock.instant(date.atStartOfDay(), zone);
    }
}
