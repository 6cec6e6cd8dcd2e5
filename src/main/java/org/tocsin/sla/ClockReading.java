package org.tocsin.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a promise's clock shows at one moment; durations are business time unless said.
 *
 * @param target          the promised time, or what a person set in its place
 * @param targetTime      null while paused
 * @param nextThresholdAt null when no threshold is to come
 * @param breachedAt      when the promise broke; {@code breachFiredAt} is when that was recorded
 * @param took            what it took, once met
 * @param elapsed         what has passed by now, or until the clock ended; {@code elapsedWall} by the clock on the wall
 * @param remaining       zero once the clock has ended
 * @param overdue         how far beyond the target
 */
record ClockReading(
        SlaStatus status,
        Instant startedAt,
        Duration target,
        boolean retargeted,
        @Nullable Instant targetTime,
        @Nullable Instant nextThresholdAt,
        @Nullable Instant pausedAt,
        @Nullable String pauseReason,
        List<Pause> pauses,
        List<Milestone> milestones,
        @Nullable Instant warningDueAt,
        @Nullable Instant warningFiredAt,
        @Nullable Instant breachedAt,
        @Nullable Instant breachFiredAt,
        @Nullable Instant metAt,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason,
        @Nullable Instant escalationTriggeredAt,
        int escalationLevel,
        @Nullable Duration took,
        Duration elapsed,
        Duration elapsedWall,
        Duration remaining,
        Duration overdue) {

    /** @return how much of the target has passed, in percent to one decimal; more than 100 when overdue */
    double percentElapsed() {
        return Math.round(1000.0 * elapsed.toMillis() / target.toMillis()) / 10.0;
    }
}
