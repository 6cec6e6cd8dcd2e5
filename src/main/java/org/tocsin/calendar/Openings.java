package org.tocsin.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.threeten.extra.Interval;

/**
 * Iterates over the open intervals of a calendar after an instant, without the pauses. Times are nanoseconds
 * after that instant, and local times plain seconds, since the arithmetic spends its time here.
 */
final class Openings {

    private static final long SECOND = 1_000_000_000L, DAY = 86_400, FARTHEST = 250 * 366;

    private final WorkingHours hours;
    private final Instant from;
    private final long[] pauses; // start and end in turn, by start
    private final long lastDay;
    private YearPlan year;
    private OffsetPeriod span;
    private long day;
    private int[] windows;
    private int nextWindow, nextPause;
    private long reached, restStart, restEnd;
    private long start, end;

    Openings(WorkingHours hours, Instant from, Collection<Interval> pauses) {
        this.hours = hours;
        this.from = from;
        this.pauses = sorted(pauses);
        this.span = hours.offsetAt(from.getEpochSecond());
        var offset = span.holds(from.getEpochSecond())
                ? span.offset()
                : hours.zone().getRules().getOffset(from).getTotalSeconds();
        this.day = Math.floorDiv(from.getEpochSecond() + offset, DAY) - 1; // the night before may still be open
        this.lastDay = day + FARTHEST;
        this.year = hours.yearOf(day);
        this.windows = year.windows(day);
    }

    /**
     * Moves to the next open interval; there always is one.
     *
     * @return whether it begins before {@code until}, in nanoseconds after the first instant
     */
    boolean advance(long until) {
        while (true) {
            while (restStart >= restEnd) {
                takeWindow();
                if (restStart >= until) {
                    return false;
                }
            }
            while (nextPause < pauses.length && pauses[nextPause + 1] <= restStart) {
                nextPause += 2;
            }
            var pausedFrom = nextPause < pauses.length ? pauses[nextPause] : Long.MAX_VALUE;
            if (pausedFrom > restStart) {
                start = restStart;
                end = Math.min(pausedFrom, restEnd);
                restStart = end;
                return start < until;
            }
            restStart = pauses[nextPause + 1];
        }
    }

    /** @return the beginning of the interval, in nanoseconds after the first instant */
    long start() {
        return start;
    }

    long end() {
        return end;
    }

    Interval stretch() {
        return Interval.of(from.plusNanos(start), from.plusNanos(end));
    }

    /** @return nanoseconds from the first instant to that one, limited to the range of calendars */
    long nanosTo(Instant instant) {
        var seconds = instant.getEpochSecond() - from.getEpochSecond();
        return Math.max(-Long.MAX_VALUE / SECOND + 1, Math.min(Long.MAX_VALUE / SECOND - 1, seconds)) * SECOND
                + instant.getNano()
                - from.getNano();
    }

    /** Windows may overlap, also with that of the night before: the part already counted is cut off. */
    private void takeWindow() {
        while (nextWindow == windows.length) {
            nextDay();
        }
        var midnight = day * DAY;
        restStart = Math.max(reached, nanos(second(midnight + windows[nextWindow])));
        restEnd = nanos(second(midnight + windows[nextWindow + 1]));
        reached = Math.max(reached, restEnd);
        nextWindow += 2;
    }

    private void nextDay() {
        if (++day > lastDay) {
            throw new ArithmeticException("Nothing so far away can be worked out");
        }
        if (!year.has(day)) {
            year = hours.yearOf(day);
        }
        windows = year.windows(day);
        nextWindow = 0;
    }

    private long nanos(long epochSecond) {
        return (epochSecond - from.getEpochSecond()) * SECOND - from.getNano();
    }

    /** @return the epoch second of a local time that is given as if it were UTC */
    private long second(long local) {
        var second = local - span.offset();
        if (!span.holds(second)) {
            second = WallClock.instant(LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC), hours.zone())
                    .getEpochSecond();
            span = hours.offsetAt(second);
        }
        return second;
    }

    private long[] sorted(Collection<Interval> pauses) {
        var sorted = new long[2 * pauses.size()];
        int n = 0;
        for (var pause : pauses) {
            if (pause.isEmpty()) {
                continue;
            }
            var pausedFrom = nanosTo(pause.getStart());
            int i = n;
            for (; i > 0 && sorted[i - 2] > pausedFrom; i -= 2) { // mostly none: they come in order
                sorted[i] = sorted[i - 2];
                sorted[i + 1] = sorted[i - 1];
            }
            sorted[i] = pausedFrom;
            sorted[i + 1] = nanosTo(pause.getEnd());
            n += 2;
        }
        return n == sorted.length ? sorted : java.util.Arrays.copyOf(sorted, n);
    }
}
