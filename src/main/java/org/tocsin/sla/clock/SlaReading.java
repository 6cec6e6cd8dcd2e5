package org.tocsin.sla.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values that an SLA shows at one moment. Durations are business time unless stated otherwise. */
public record SlaReading(
        SlaState state,
        SlaTimer timer,
        ThresholdProgress progress,
        Countdown countdown,
        @Nullable Instant escalationTriggeredAt,
        int escalationLevel,
        Instant now) {

    /** @return the agreed target, or the one that a person set in its place */
    public Duration target() {
        return countdown.target();
    }

    /** @return the time from the start until now, or until it ended or was paused */
    public Duration elapsed() {
        return countdown.elapsed(until());
    }

    /** @return wall-clock time from the start until now, or until it ended */
    public Duration elapsedWall() {
        var wall = Duration.between(timer.startedAt(), state.endedAt().orElse(now));
        return wall.isNegative() ? Duration.ZERO : wall;
    }

    /** @return zero once it has ended */
    public Duration remaining() {
        return state.isActive() || state.isPaused() ? countdown.remaining(until()) : Duration.ZERO;
    }

    /** @return the time since the target passed */
    public Duration overdue() {
        return state.status() == SlaStatus.CANCELLED ? Duration.ZERO : countdown.overdue(until());
    }

    /** @return the elapsed part of the target, in percent to one decimal; more than 100 when overdue */
    public double percentElapsed() {
        return Math.round(1000.0 * elapsed().toMillis() / target().toMillis()) / 10.0;
    }

    private Instant until() {
        return state.endedAt().orElse(Objects.requireNonNullElse(timer.pausedAt(), now));
    }
}
