package org.tocsin.sla;

import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tocsin.calendar.BusinessTime;

/** What the clock of one promise shows. Only {@link TimedPromise} moves its hands. */
@MappedSuperclass
abstract class ClockFace {

    @Embedded
    Promise promise;

    @Enumerated(EnumType.STRING)
    SlaStatus status = SlaStatus.ACTIVE;

    Instant startedAt;

    @Nullable
    Long retargetedSeconds;

    @Nullable
    Instant targetTime;

    @Nullable
    Instant nextThresholdAt;

    @Nullable
    Instant pausedAt;

    @Nullable
    String pauseReason;

    boolean pausedByHand;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Pause> pauses = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    List<Milestone> milestones = List.of();

    @Nullable
    Instant warningDueAt; // the first milestone's dates once more, for queries

    @Nullable
    Instant warningFiredAt;

    @Nullable
    Instant breachedAt;

    @Nullable
    Instant breachFiredAt;

    @Nullable
    Instant metAt;

    @Nullable
    Instant cancelledAt;

    @Nullable
    String cancelReason;

    @Nullable
    Long elapsedSeconds;

    @Nullable
    Instant escalationTriggeredAt;

    int escalationLevel;

    @SuppressWarnings("NullAway.Init") // JPA
    protected ClockFace() {}

    ClockFace(Promise promise, Instant startedAt) {
        this.promise = promise;
        this.startedAt = startedAt;
    }

    /** Where the process of this clock is to wait. */
    enum Stage {
        RUNNING,
        PAUSED,
        OVERDUE,
        OVER
    }

    Stage stage() {
        if (metAt != null || cancelledAt != null) {
            return Stage.OVER;
        }
        return switch (status) {
            case PAUSED -> Stage.PAUSED;
            case BREACHED -> Stage.OVERDUE;
            default -> Stage.RUNNING;
        };
    }

    Promise promise() {
        return promise;
    }

    SlaStatus status() {
        return status;
    }

    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant targetTime() {
        return targetTime;
    }

    @Nullable
    Instant nextThresholdAt() {
        return nextThresholdAt;
    }

    /** @return when it was met or cancelled */
    Optional<Instant> endedAt() {
        return Optional.ofNullable(metAt == null ? cancelledAt : metAt);
    }

    @Nullable
    String cancelReason() {
        return cancelReason;
    }

    /** @return the working time it took, once met */
    @Nullable
    Duration took() {
        return elapsedSeconds == null ? null : Duration.ofSeconds(elapsedSeconds);
    }

    final Countdown countdown(BusinessTime time) {
        var target = retargetedSeconds == null ? promise.target() : Duration.ofSeconds(retargetedSeconds);
        return new Countdown(
                time, startedAt, target, pauses.stream().map(Pause::interval).toList());
    }

    ClockReading read(BusinessTime time, Instant now) {
        var ended = endedAt().orElse(null);
        var until =
                Stream.of(ended, pausedAt).filter(Objects::nonNull).findFirst().orElse(now);
        var countdown = countdown(time);
        var wall = Duration.between(startedAt, ended == null ? now : ended);
        return new ClockReading(
                status,
                startedAt,
                countdown.target(),
                retargetedSeconds != null,
                targetTime,
                nextThresholdAt,
                pausedAt,
                pauseReason,
                pauses,
                milestones,
                warningDueAt,
                warningFiredAt,
                breachedAt,
                breachFiredAt,
                metAt,
                cancelledAt,
                cancelReason,
                escalationTriggeredAt,
                escalationLevel,
                took(),
                countdown.elapsed(until),
                wall.isNegative() ? Duration.ZERO : wall,
                status == SlaStatus.ACTIVE || status == SlaStatus.PAUSED ? countdown.remaining(until) : Duration.ZERO,
                status == SlaStatus.CANCELLED ? Duration.ZERO : countdown.overdue(until));
    }
}
