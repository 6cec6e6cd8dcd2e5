package org.tocsin.sla;

import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tocsin.calendar.BusinessTime;
import org.tocsin.platform.Conflict;

/**
 * The state of one promise's clock. Its verbs keep the facts straight in whatever order they arrive, and answer whether
 * anything changed: what has happened already, or comes too late to matter, changes nothing.
 */
@MappedSuperclass
abstract class TimedPromise {

    @Embedded
    private Promise promise;

    @Enumerated(EnumType.STRING)
    private SlaStatus status = SlaStatus.ACTIVE;

    private Instant startedAt;
    private @Nullable Instant targetTime;
    private @Nullable Instant nextThresholdAt;
    private @Nullable Instant pausedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Pause> pauses = List.of();

    private @Nullable Instant warningDueAt;
    private @Nullable Instant warningFiredAt;
    private @Nullable Instant breachedAt;
    private @Nullable Instant breachFiredAt;
    private @Nullable Instant metAt;
    private @Nullable Instant cancelledAt;
    private @Nullable Long elapsedSeconds;
    private @Nullable Instant escalationTriggeredAt;
    private int escalationLevel;

    @SuppressWarnings("NullAway.Init") // JPA
    protected TimedPromise() {}

    TimedPromise(Promise promise, Instant startedAt, BusinessTime time) {
        this.promise = promise;
        this.startedAt = startedAt;
        schedule(time);
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

    /** Sets both dates by the calendar as it stands now; also before each timer counts, which only wakes the clock. */
    final void schedule(BusinessTime time) {
        if (status == SlaStatus.ACTIVE) {
            targetTime = countdown(time).targetTime();
            if (warningFiredAt == null) {
                warningDueAt = countdown(time).thresholdTime(promise.warningPercent());
                nextThresholdAt = warningDueAt;
            }
        }
    }

    /** @return whether the warning is news; where the target has passed as well, the breach says all there is to say */
    boolean warn(Instant at) {
        if (status != SlaStatus.ACTIVE || nextThresholdAt == null || at.isBefore(nextThresholdAt)) {
            return false;
        }
        nextThresholdAt = null;
        warningFiredAt = at;
        if (isPastTarget(at)) {
            return false;
        }
        escalate(at);
        return true;
    }

    boolean breach(Instant at) {
        if (status != SlaStatus.ACTIVE || !isPastTarget(at)) {
            return false; // met or cancelled in the same second: the earlier fact wins
        }
        becomeBreached(Objects.requireNonNull(targetTime)); // the promise broke then, however late the timer fired
        breachFiredAt = at;
        escalate(at);
        return true;
    }

    boolean fulfil(Instant at, BusinessTime time) {
        if (stage() == Stage.OVER) {
            return false;
        }
        var moment = at.isBefore(startedAt) ? startedAt : at;
        endPause(moment, time);
        if (status == SlaStatus.ACTIVE) {
            settle(moment);
        } else if (breachedAt != null && !moment.isAfter(breachedAt)) {
            becomeMet(); // the timer was told first, but the fact is older
        }
        metAt = moment;
        elapsedSeconds = countdown(time).elapsed(moment).toSeconds();
        return true;
    }

    boolean cancel(Instant at, BusinessTime time) {
        if (stage() == Stage.OVER) {
            return false;
        }
        endPause(at, time);
        if (status == SlaStatus.ACTIVE) {
            settle(at);
            status = status == SlaStatus.MET ? SlaStatus.CANCELLED : status;
        }
        cancelledAt = at;
        return true;
    }

    boolean pause(Instant at) {
        if (status != SlaStatus.ACTIVE || at.isBefore(startedAt) || isPastTarget(at)) {
            return false; // overdue: the timer is about to say so
        }
        status = SlaStatus.PAUSED;
        pausedAt = at;
        targetTime = null;
        nextThresholdAt = null;
        return true;
    }

    boolean resume(Instant at, BusinessTime time) {
        if (status != SlaStatus.PAUSED) {
            return false;
        }
        endPause(at, time);
        schedule(time);
        return true;
    }

    /** A person's word, also over a breach. */
    boolean markMet(Instant at, BusinessTime time) {
        if (cancelledAt != null) {
            throw new Conflict("This promise was cancelled; it can't be marked as met.");
        }
        if (status == SlaStatus.MET) {
            return false;
        }
        fulfil(at, time);
        becomeMet();
        return true;
    }

    /** A person's word, before the target. */
    boolean markBreached(Instant at, BusinessTime time) {
        if (status == SlaStatus.MET || status == SlaStatus.CANCELLED) {
            throw new Conflict("This promise is " + status + "; it can't be marked as breached.");
        }
        if (status == SlaStatus.BREACHED) {
            return false;
        }
        endPause(at, time);
        becomeBreached(targetTime != null && isPastTarget(at) ? targetTime : at);
        return true;
    }

    private void settle(Instant at) {
        nextThresholdAt = null;
        if (targetTime != null && at.isAfter(targetTime)) {
            becomeBreached(targetTime);
        } else {
            becomeMet();
        }
    }

    private void becomeMet() {
        status = SlaStatus.MET;
        breachedAt = null;
    }

    private void becomeBreached(Instant at) {
        status = SlaStatus.BREACHED;
        breachedAt = at;
        nextThresholdAt = null;
    }

    private void endPause(Instant at, BusinessTime time) {
        if (pausedAt != null) {
            if (at.isAfter(pausedAt)) {
                pauses = Stream.concat(pauses.stream(), Stream.of(new Pause(pausedAt, at)))
                        .toList();
            }
            pausedAt = null;
            status = SlaStatus.ACTIVE;
            targetTime = countdown(time).targetTime();
        }
    }

    private void escalate(Instant at) {
        if (promise.escalationEnabled()) {
            escalationTriggeredAt = escalationTriggeredAt == null ? at : escalationTriggeredAt;
            escalationLevel++;
        }
    }

    private boolean isPastTarget(Instant at) {
        return targetTime != null && !at.isBefore(targetTime);
    }

    private Countdown countdown(BusinessTime time) {
        return new Countdown(
                time,
                startedAt,
                promise.target(),
                pauses.stream().map(Pause::interval).toList());
    }

    Promise promise() {
        return promise;
    }

    SlaStatus status() {
        return status;
    }

    @Nullable
    Instant targetTime() {
        return targetTime;
    }

    @Nullable
    Instant nextThresholdAt() {
        return nextThresholdAt;
    }

    ClockReading read(BusinessTime time, Instant now) {
        var until = Stream.of(metAt, cancelledAt, pausedAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(now);
        var countdown = countdown(time);
        return new ClockReading(
                status,
                startedAt,
                targetTime,
                nextThresholdAt,
                pausedAt,
                warningDueAt,
                warningFiredAt,
                breachedAt,
                breachFiredAt,
                metAt,
                cancelledAt,
                escalationTriggeredAt,
                escalationLevel,
                elapsedSeconds == null ? null : Duration.ofSeconds(elapsedSeconds),
                status == SlaStatus.ACTIVE || status == SlaStatus.PAUSED ? countdown.remaining(until) : Duration.ZERO,
                status == SlaStatus.CANCELLED ? Duration.ZERO : countdown.overdue(until));
    }
}
