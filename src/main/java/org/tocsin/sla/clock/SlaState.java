package org.tocsin.sla.clock;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.Conflict;

/**
 * The status of an SLA and the times of its changes. It stays breached when it is met late or cancelled after its target.
 *
 * @param breachedAt    when the target passed; {@code breachFiredAt} is when that was recorded
 * @param elapsedSeconds of business time from start to met, null before
 */
@Embeddable
public record SlaState(
        @Enumerated(EnumType.STRING) SlaStatus status,
        @Nullable Instant breachedAt,
        @Nullable Instant breachFiredAt,
        @Nullable Instant metAt,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason,
        @Nullable Long elapsedSeconds) {

    public static final SlaState STARTED = new SlaState(SlaStatus.ACTIVE, null, null, null, null, null, null);

    /** The place where the SLA's process waits. */
    public enum Stage {
        RUNNING,
        PAUSED,
        OVERDUE,
        OVER
    }

    public Stage stage() {
        if (endedAt().isPresent()) {
            return Stage.OVER;
        }
        return switch (status) {
            case PAUSED -> Stage.PAUSED;
            case BREACHED -> Stage.OVERDUE;
            default -> Stage.RUNNING;
        };
    }

    public boolean isOver() {
        return stage() == Stage.OVER;
    }

    public boolean isActive() {
        return status == SlaStatus.ACTIVE;
    }

    public boolean isPaused() {
        return status == SlaStatus.PAUSED;
    }

    public boolean isBreached() {
        return status == SlaStatus.BREACHED;
    }

    /** @return when it was met or cancelled */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(metAt == null ? cancelledAt : metAt);
    }

    @Nullable
    public Duration took() {
        return elapsedSeconds == null ? null : Duration.ofSeconds(elapsedSeconds);
    }

    public SlaState paused() {
        return with(SlaStatus.PAUSED, breachedAt);
    }

    public SlaState resumed() {
        return with(SlaStatus.ACTIVE, breachedAt);
    }

    public SlaState breached(Instant at) {
        return with(SlaStatus.BREACHED, at);
    }

    public SlaState breachRecorded(Instant at) {
        return new SlaState(status, breachedAt, at, metAt, cancelledAt, cancelReason, elapsedSeconds);
    }

    public SlaState kept() {
        return with(SlaStatus.MET, null);
    }

    public SlaState metAt(Instant at, Duration took) {
        return new SlaState(status, breachedAt, breachFiredAt, at, null, null, took.toSeconds());
    }

    public SlaState cancelled(Instant at, String reason) {
        var outcome = isBreached() ? status : SlaStatus.CANCELLED;
        return new SlaState(outcome, breachedAt, breachFiredAt, null, at, reason, null);
    }

    public SlaState reopened() {
        var again = isBreached() ? status : SlaStatus.ACTIVE;
        return new SlaState(again, breachedAt, breachFiredAt, null, null, null, null);
    }

    /** The error for a person who asks for an impossible change. */
    public Conflict refusal(String why) {
        return new Conflict("This promise is " + status + why);
    }

    private SlaState with(SlaStatus other, @Nullable Instant breached) {
        return new SlaState(other, breached, breachFiredAt, metAt, cancelledAt, cancelReason, elapsedSeconds);
    }
}
