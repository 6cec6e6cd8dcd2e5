package org.tocsin.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tocsin.calendar.BusinessTime;
import org.tocsin.calendar.Interval;

/** The arithmetic of one promise: all of it in business time, without the pauses. */
record Countdown(BusinessTime time, Instant startedAt, Duration target, List<Interval> pauses) {

    Instant targetTime() {
        return time.plus(startedAt, target, pauses);
    }

    /** @param percent of the target */
    Instant thresholdTime(double percent) {
        return time.plus(startedAt, Duration.ofMillis(Math.round(target.toMillis() * percent / 100)), pauses);
    }

    Duration elapsed(Instant until) {
        return time.between(startedAt, until, pauses);
    }

    Duration remaining(Instant at) {
        return notNegative(target.minus(elapsed(at)));
    }

    Duration overdue(Instant at) {
        return notNegative(elapsed(at).minus(target));
    }

    private static Duration notNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
