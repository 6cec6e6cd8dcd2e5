package org.tocsin.sla;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a promise's clock shows at one moment; durations are business time.
 *
 * @param targetTime      null while paused
 * @param nextThresholdAt null when no warning is to come
 * @param breachedAt      when the promise broke; {@code breachFiredAt} is when that was recorded
 * @param elapsed         what it took, once met
 * @param remaining       zero once the clock has ended
 * @param overdue         how far beyond the target
 */
record ClockReading(
        SlaStatus status,
        Instant startedAt,
        @Nullable Instant targetTime,
        @Nullable Instant nextThresholdAt,
        @Nullable Instant pausedAt,
        @Nullable Instant warningDueAt,
        @Nullable Instant warningFiredAt,
        @Nullable Instant breachedAt,
        @Nullable Instant breachFiredAt,
        @Nullable Instant metAt,
        @Nullable Instant cancelledAt,
        @Nullable Instant escalationTriggeredAt,
        int escalationLevel,
        @Nullable Duration elapsed,
        Duration remaining,
        Duration overdue) {}
