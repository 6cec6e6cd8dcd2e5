package org.tocsin.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Business time between instants of one calendar: windows are half-open, seconds are kept, and a deadline that lands
 * exactly on closing time is that instant. Local times in a clock change mean what {@link WallClock} says.
 */
public final class BusinessTime {

    private final WorkingHours hours;

    public BusinessTime(WorkingHours hours) {
        this.hours = hours;
    }

    /**
     * @param working not negative; none at all gives the first open instant
     * @return the instant at which {@code working} time has passed after {@code start}, skipping closed hours and {@code pauses}
     */
    public Instant plus(Instant start, Duration working, Collection<Interval> pauses) {
        if (working.isNegative()) {
            throw new IllegalArgumentException("Business time runs forward only, not by " + working);
        }
        var openings = new Openings(hours, start, pauses);
        var open = openings.next();
        var left = working;
        while (open.length().compareTo(left) < 0) {
            left = left.minus(open.length());
            open = openings.next();
        }
        return open.start().plus(left);
    }

    /** @return the working time from one instant to the other without {@code pauses}; zero if they are reversed */
    public Duration between(Instant from, Instant to, Collection<Interval> pauses) {
        var openings = new Openings(hours, from, pauses);
        var sum = Duration.ZERO;
        for (var open = openings.next(); open.start().isBefore(to); open = openings.next()) {
            sum = sum.plus(Duration.between(open.start(), open.end().isBefore(to) ? open.end() : to));
        }
        return sum;
    }

    /**
     * @return the same local time after that many dates with opening hours; where that time is closed, the next open instant
     */
    public Instant plusDays(Instant start, int days) {
        var local = start.atZone(hours.zone()).toLocalDateTime();
        var date = local.toLocalDate();
        for (var left = days; left > 0; left--) {
            do {
                date = date.plusDays(1);
            } while (!isWorkday(date));
        }
        return openOrClosing(days == 0 ? start : WallClock.instant(date.atTime(local.toLocalTime()), hours.zone()));
    }

    public boolean isOpen(Instant at) {
        return new Openings(hours, at, List.of()).next().start().equals(at);
    }

    private boolean isWorkday(LocalDate date) {
        return hours.windows(date).stream()
                .anyMatch(window -> !window.on(date, hours.zone()).isEmpty());
    }

    private Instant openOrClosing(Instant at) {
        var open = new Openings(hours, at.minusNanos(1), List.of()).next();
        return open.start().isBefore(at) ? at : open.start();
    }
}
