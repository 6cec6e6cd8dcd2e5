package org.tocsin.sla;

import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.calendar.BusinessTime;
import org.tocsin.platform.Conflict;

/**
 * The state of one promise's clock. Its verbs keep the facts straight in whatever order they arrive, and answer whether
 * anything changed: what has happened already, or comes too late to matter, changes nothing.
 */
@MappedSuperclass
abstract class TimedPromise extends ClockFace {

    @SuppressWarnings("NullAway.Init") // JPA
    protected TimedPromise() {}

    TimedPromise(Promise promise, Instant startedAt, BusinessTime time) {
        super(promise, startedAt);
        milestones = promise.heardOf().stream().map(Milestone::of).toList();
        schedule(time);
    }

    /** Sets all dates by the calendar as it stands now; also before each timer counts, which only wakes the clock. */
    final void schedule(BusinessTime time) {
        if (status == SlaStatus.ACTIVE) {
            targetTime = countdown(time).targetTime();
        }
        var target = targetTime;
        if (target != null && stage() != Stage.OVER) {
            var countdown = countdown(time);
            planMilestones(milestones.stream()
                    .map(m -> m.firedAt() != null ? m : m.dueAt(countdown.reaches(m.threshold(), target)))
                    .toList());
        }
    }

    /** @return the threshold that is news; where the target has passed as well, the breach says all there is to say */
    Optional<Threshold> reach(Instant at) {
        if (nextThresholdAt == null || at.isBefore(nextThresholdAt)) {
            return Optional.empty();
        }
        boolean overdue = status == SlaStatus.BREACHED;
        var reached = milestones.stream()
                .filter(m -> m.isAhead(overdue) && m.isDue(at))
                .toList();
        planMilestones(milestones.stream()
                .map(m -> reached.contains(m) ? m.firedAt(at) : m)
                .toList());
        if (status == SlaStatus.ACTIVE && isPastTarget(at) || reached.isEmpty()) {
            return Optional.empty();
        }
        var telling = reached.stream().map(Milestone::threshold).toList();
        var own = telling.stream().filter(t -> !promise.onlyNotifiesAt(t)).toList();
        if (!own.isEmpty()) {
            escalate(at);
        }
        var last = own.isEmpty() ? telling : own;
        return Optional.of(last.get(last.size() - 1));
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
        nextThresholdAt = null;
        elapsedSeconds = countdown(time).elapsed(moment).toSeconds();
        return true;
    }

    boolean cancel(Instant at, String reason, BusinessTime time) {
        if (stage() == Stage.OVER) {
            return false;
        }
        endPause(at, time);
        if (status == SlaStatus.ACTIVE) {
            settle(at);
            status = status == SlaStatus.MET ? SlaStatus.CANCELLED : status;
        }
        cancelledAt = at;
        cancelReason = reason;
        nextThresholdAt = null;
        return true;
    }

    boolean pause(Instant at, @Nullable String reason) {
        if (status != SlaStatus.ACTIVE || isPastTarget(at)) {
            return false; // overdue: the timer is about to say so
        }
        status = SlaStatus.PAUSED;
        pausedAt = at.isBefore(startedAt) ? startedAt : at.truncatedTo(ChronoUnit.MILLIS);
        pauseReason = reason;
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

    /** Its subject goes on; what a person has stopped for another reason does not. */
    boolean resumeWithSubject(Instant at, BusinessTime time) {
        return !pausedByHand && resume(at, time);
    }

    /** A person's wish; who wishes for what can't be is told. */
    void pauseByHand(Instant at, @Nullable String reason) {
        if (!pause(at, reason) && status != SlaStatus.PAUSED) {
            throw new Conflict("This promise is " + status + " and can't be paused.");
        }
        pausedByHand = true;
    }

    /** A person's wish, likewise. */
    void resumeByHand(Instant at, BusinessTime time) {
        if (!resume(at, time) && status != SlaStatus.ACTIVE) {
            throw new Conflict("This promise is " + status + " and can't be resumed.");
        }
    }

    /** What had ended goes on, and the time in between does not count. */
    boolean reopen(Instant at, String reason, BusinessTime time) {
        var ended = metAt == null ? cancelledAt : metAt;
        if (ended == null) {
            return false;
        }
        metAt = null;
        cancelledAt = null;
        cancelReason = null;
        elapsedSeconds = null;
        addPause(ended, at, reason);
        status = status == SlaStatus.BREACHED ? status : SlaStatus.ACTIVE;
        schedule(time);
        return true;
    }

    /** Goes on where another promise about the same thing stands: with its start, its pauses and, if it stands still, its pause. */
    final void takeOver(TimedPromise previous, BusinessTime time) {
        pauses = previous.pauses;
        schedule(time);
        if (previous.pausedAt != null) {
            pause(previous.pausedAt, previous.pauseReason);
            pausedByHand = previous.pausedByHand;
        }
    }

    /** Other terms for the same promise, from now on. */
    final void revise(Promise revised, BusinessTime time) {
        promise = revised;
        milestones = revised.heardOf().stream()
                .map(t -> milestones.stream()
                        .filter(m -> m.threshold().equals(t))
                        .findFirst()
                        .orElse(Milestone.of(t)))
                .toList();
        schedule(time);
    }

    /** A person sets another target, from the start and in business time. */
    void retarget(Duration target, BusinessTime time) {
        if (status != SlaStatus.ACTIVE && status != SlaStatus.PAUSED) {
            throw new Conflict("This promise is " + status + "; its target can't be moved.");
        }
        retargetedSeconds = target.toSeconds();
        schedule(time);
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
        schedule(time);
        becomeBreached(targetTime != null && isPastTarget(at) ? targetTime : at);
        return true;
    }

    private void settle(Instant at) {
        if (targetTime != null && at.isAfter(targetTime)) {
            becomeBreached(targetTime);
        } else {
            becomeMet();
        }
    }

    private void becomeMet() {
        status = SlaStatus.MET;
        breachedAt = null;
        nextThresholdAt = null;
    }

    private void becomeBreached(Instant at) {
        status = SlaStatus.BREACHED;
        breachedAt = at;
        planMilestones(milestones);
    }

    private void planMilestones(List<Milestone> planned) {
        milestones = planned;
        if (!planned.isEmpty()) {
            warningDueAt = planned.get(0).dueAt();
            warningFiredAt = planned.get(0).firedAt();
        }
        nextThresholdAt = planned.stream()
                .filter(m -> m.isAhead(status == SlaStatus.BREACHED))
                .map(Milestone::dueAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private void endPause(Instant at, BusinessTime time) {
        if (pausedAt != null) {
            addPause(pausedAt, at, pauseReason);
            pausedAt = null;
            pauseReason = null;
            pausedByHand = false;
            status = SlaStatus.ACTIVE;
            targetTime = countdown(time).targetTime();
        }
    }

    /** To the millisecond, as the engine's timers are: else one could fire a moment before its own due time. */
    private void addPause(Instant from, Instant to, @Nullable String reason) {
        var pause = new Pause(from.truncatedTo(ChronoUnit.MILLIS), to.truncatedTo(ChronoUnit.MILLIS), reason);
        if (pause.end().isAfter(pause.start())) {
            pauses = Stream.concat(pauses.stream(), Stream.of(pause)).toList();
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
}
