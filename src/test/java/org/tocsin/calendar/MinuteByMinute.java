package org.tocsin.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.threeten.extra.Interval;

/**
 * Business time counted by stepping through each minute of local time. In an overlap the local time of the walk stops rather
 * than goes back, so that the first occurrence counts; the minutes of a gap do not exist.
 */
final class MinuteByMinute {

    private static final long MINUTE = 60, DAY = 1440, SETTLING = 3 * DAY;

    private final WorkingHours hours;
    private long latest = Long.MIN_VALUE;
    private long offset, offsetUntil = Long.MIN_VALUE;
    private long today = Long.MIN_VALUE;
    private List<LocalWindow> windows = List.of(), windowsBefore = List.of();

    private MinuteByMinute(WorkingHours hours) {
        this.hours = hours;
    }

    /** @return the minutes that count; all instants are whole minutes */
    static long between(WorkingHours hours, Instant from, Instant to, List<Interval> pauses) {
        var walk = new MinuteByMinute(hours);
        long first = from.getEpochSecond() / MINUTE, last = to.getEpochSecond() / MINUTE, counted = 0;
        for (long minute = first - SETTLING; minute < last; minute++) {
            walk.lookAt(minute);
            if (minute >= first && walk.isOpen() && !isPaused(minute, pauses)) {
                counted++;
            }
        }
        return counted;
    }

    private void lookAt(long minute) {
        if (minute >= offsetUntil) {
            var at = Instant.ofEpochSecond(minute * MINUTE);
            var change = hours.zone().getRules().nextTransition(at);
            offset = hours.zone().getRules().getOffset(at).getTotalSeconds() / MINUTE;
            offsetUntil = change == null ? Long.MAX_VALUE : change.toEpochSecond() / MINUTE;
        }
        latest = Math.max(latest, minute + offset);
    }

    private boolean isOpen() {
        var date = Math.floorDiv(latest, DAY);
        if (date != today) {
            today = date;
            windows = hours.windows(LocalDate.ofEpochDay(date));
            windowsBefore = hours.windows(LocalDate.ofEpochDay(date - 1));
        }
        var time = latest - date * DAY;
        for (var window : windows) {
            if (time >= minutes(window.start()) && (window.endsNextDay() || time < minutes(window.end()))) {
                return true;
            }
        }
        for (var window : windowsBefore) {
            if (window.endsNextDay() && time < minutes(window.end())) {
                return true;
            }
        }
        return false;
    }

    private static long minutes(java.time.LocalTime time) {
        return time.toSecondOfDay() / MINUTE;
    }

    private static boolean isPaused(long minute, List<Interval> pauses) {
        for (var pause : pauses) {
            if (minute >= pause.getStart().getEpochSecond() / MINUTE
                    && minute < pause.getEnd().getEpochSecond() / MINUTE) {
                return true;
            }
        }
        return false;
    }
}
