package org.tocsin.sla.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.threeten.extra.Interval;
import org.tocsin.calendar.BusinessTime;

/** The arithmetic of one SLA: business time from its start, without the pauses. */
public record Countdown(BusinessTime time, Instant startedAt, Duration target, List<Interval> pauses) {

    public Instant targetTime() {
        return after(target);
    }

    public Countdown within(Duration otherTarget) {
        return new Countdown(time, startedAt, otherTarget, pauses);
    }

    /** Percentages and hours count working time from the start; days count dates with opening hours from the target. */
    Instant reaches(Threshold threshold, Instant targetTime) {
        return switch (threshold.unit()) {
            case PERCENT -> after(Duration.ofMillis(Math.round(target.toMillis() * threshold.amount() / 100)));
            case MINUTES, HOURS -> after(notNegative(target.plus(threshold.offset())));
            case DAYS -> time.plusDays(targetTime, threshold.days());
        };
    }

    public Duration elapsed(Instant until) {
        return time.between(startedAt, until, pauses);
    }

    Duration remaining(Instant at) {
        return notNegative(target.minus(elapsed(at)));
    }

    Duration overdue(Instant at) {
        return notNegative(elapsed(at).minus(target));
    }

    private Instant after(Duration working) {
        return time.plus(startedAt, working, pauses);
    }

    private static Duration notNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
