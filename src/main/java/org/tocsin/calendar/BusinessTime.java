package org.tocsin.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.threeten.extra.Interval;

/**
 * Computes business time of one calendar: windows are half-open, seconds are kept, and a deadline that falls
 * exactly on closing time is that instant. {@link WallClock} defines local times in a clock change. It works up to
 * 250 years ahead; for later times it throws {@link ArithmeticException}.
 */
public final class BusinessTime {

    private final WorkingHours hours;

    public BusinessTime(WorkingHours hours) {
        this.hours = hours;
    }

    /**
     * @param working not negative; zero gives the first open instant
     * @return the instant at which {@code working} time has passed after {@code start}, skipping closed hours and {@code pauses}
     */
    public Instant plus(Instant start, Duration working, Collection<Interval> pauses) {
        if (working.isNegative()) {
            throw new IllegalArgumentException("Business time runs forward only, not by " + working);
        }
        var openings = new Openings(hours, start, pauses);
        openings.advance(Long.MAX_VALUE);
        var left = working.toNanos();
        while (openings.end() - openings.start() < left) {
            left -= openings.end() - openings.start();
            openings.advance(Long.MAX_VALUE);
        }
        return start.plusNanos(openings.start() + left);
    }

    /** @return the working time from one instant to the other without {@code pauses}; zero if they are reversed */
    public Duration between(Instant from, Instant to, Collection<Interval> pauses) {
        if (!from.isBefore(to)) {
            return Duration.ZERO;
        }
        var openings = new Openings(hours, from, pauses);
        var until = openings.nanosTo(to);
        var sum = 0L;
        while (openings.advance(until)) {
            sum += Math.min(openings.end(), until) - openings.start();
        }
        return Duration.ofNanos(sum);
    }

    /** @return the intervals that {@link #between} adds up, in order: each window, or what the pauses leave of it */
    public List<Interval> counted(Instant from, Instant to, Collection<Interval> pauses) {
        var counted = new ArrayList<Interval>();
        if (from.isBefore(to)) {
            var openings = new Openings(hours, from, pauses);
            var until = openings.nanosTo(to);
            while (openings.advance(until)) {
                var stretch = openings.stretch();
                counted.add(stretch.getEnd().isAfter(to) ? Interval.of(stretch.getStart(), to) : stretch);
            }
        }
        return counted;
    }

    /**
     * @param days negative ones go back
     * @return the same local time after that many dates with opening hours; where that time is closed, the next open
     *     instant, and on the way back the last closing time before it
     */
    public Instant plusDays(Instant start, int days) {
        if (days == 0) {
            return openOrClosing(start);
        }
        var local = start.atZone(hours.zone()).toLocalDateTime();
        var date = local.toLocalDate();
        var step = Integer.signum(days);
        for (var left = days; left != 0; left -= step) {
            do {
                date = date.plusDays(step);
            } while (!isWorkday(date));
        }
        var at = WallClock.instant(date.atTime(local.toLocalTime()), hours.zone());
        return days > 0 ? openOrClosing(at) : lastOpenUntil(at);
    }

    public boolean isOpen(Instant at) {
        return firstOpen(at).equals(at);
    }

    private boolean isWorkday(LocalDate date) {
        for (var window : hours.windows(date)) {
            if (!window.on(date, hours.zone()).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private Instant openOrClosing(Instant at) {
        var open = firstOpen(at.minusNanos(1));
        return open.isBefore(at) ? at : open;
    }

    private Instant firstOpen(Instant from) {
        return plus(from, Duration.ZERO, List.of());
    }

    private Instant lastOpenUntil(Instant at) {
        for (var back = 1L; ; back *= 2) {
            var open = counted(at.minus(Duration.ofDays(back)), at, List.of());
            if (!open.isEmpty()) {
                return open.get(open.size() - 1).getEnd();
            }
        }
    }
}
