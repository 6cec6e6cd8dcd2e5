package org.tocsin.sla.instance;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;
import org.tocsin.calendar.BusinessTime;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.subject.Subject;
import org.tocsin.platform.transaction.TenantRow;
import org.tocsin.sla.clock.Countdown;
import org.tocsin.sla.clock.SlaFacts;
import org.tocsin.sla.clock.SlaReading;
import org.tocsin.sla.clock.SlaState;
import org.tocsin.sla.clock.SlaStatus;
import org.tocsin.sla.clock.SlaTerms;
import org.tocsin.sla.clock.SlaTimer;
import org.tocsin.sla.clock.Threshold;
import org.tocsin.sla.clock.ThresholdProgress;

/**
 * One SLA of one subject, known by type and id only. Its verbs accept events in any order and return whether anything
 * changed; an event that is known already, or that comes too late, changes nothing.
 */
@Entity
@Table(name = "sla_instance")
@Audited(
        value = "sla_instance",
        parts = {"state", "timer", "progress"},
        ignore = {"facts", "milestones", "nextThresholdAt", "processInstanceId"})
public class SlaInstance extends TenantRow {

    private String subjectType;
    private String subjectId;
    private String subjectTitle;
    private @Nullable String externalReference;

    /** The last known facts about the subject, for the decisions that follow a timer. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> facts;

    @Embedded
    private SlaTerms promise; // the changelog calls the terms so

    @Embedded
    private SlaState state = SlaState.STARTED;

    @Embedded
    private SlaTimer timer;

    @Embedded
    private ThresholdProgress progress;

    private @Nullable Instant escalationTriggeredAt;
    private int escalationLevel;
    private @Nullable UUID predecessor;
    private @Nullable Long longestExchangeSeconds;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<SlaException> exceptions = List.of();

    private @Nullable String processInstanceId;

    @SuppressWarnings("NullAway.Init") // JPA
    protected SlaInstance() {}

    public SlaInstance(
            String tenantId,
            SlaTerms terms,
            Subject subject,
            Map<String, Object> facts,
            Instant startedAt,
            BusinessTime time,
            Instant now) {
        super(tenantId, now);
        this.subjectType = subject.type();
        this.subjectId = subject.id();
        this.subjectTitle = subject.title();
        this.facts = facts;
        this.promise = terms;
        this.timer = SlaTimer.starting(startedAt);
        this.progress = ThresholdProgress.of(terms.all());
        schedule(time);
    }

    /** Computes all dates by the present calendar. Called for each timer of the engine, too, which is only a trigger to compute. */
    public void schedule(BusinessTime time) {
        if (state.isActive()) {
            timer = timer.computed(promise, time);
        }
        var target = timer.targetTime();
        if (target != null && !state.isOver()) {
            progress = progress.computed(countdown(time), target, state.isBreached());
        }
    }

    /** @return the threshold to notify about; none where the target has passed as well, since the breach follows */
    Optional<Threshold> reach(Instant at) {
        var reached = progress.due(at, state.isBreached());
        progress = progress.fired(reached, at, state.isBreached());
        if (state.isActive() && timer.isPastTarget(at)) {
            return Optional.empty();
        }
        var news = promise.mostSerious(reached);
        if (news.isPresent() && !promise.onlyNotifiesAt(news.get())) {
            escalate(at);
        }
        return news;
    }

    boolean breach(Instant at) {
        var target = timer.targetTime();
        if (target == null || !state.isActive() || !timer.isPastTarget(at)) {
            return false; // met or cancelled in the same second: the earlier event wins
        }
        becomeBreached(target); // breached at its target, however late the timer fired
        state = state.breachRecorded(at);
        escalate(at);
        return true;
    }

    boolean fulfil(Instant at, BusinessTime time) {
        if (state.isOver()) {
            return false;
        }
        var moment = timer.notBeforeStart(at);
        endPause(moment, time);
        var breachedAt = state.breachedAt();
        if (state.isActive()) {
            settle(moment);
        } else if (breachedAt != null && !moment.isAfter(breachedAt)) {
            state = state.kept(); // the timer came first, but the SLA was met before it
        }
        state = state.metAt(moment, countdown(time).elapsed(moment));
        progress = progress.stopped();
        return true;
    }

    public boolean cancel(Instant at, String reason, BusinessTime time) {
        if (state.isOver()) {
            return false;
        }
        endPause(at, time);
        if (state.isActive()) {
            settle(at);
        }
        state = state.cancelled(at, reason);
        progress = progress.stopped();
        return true;
    }

    boolean pause(Instant at, @Nullable String reason) {
        return pause(at, reason, false);
    }

    private boolean pause(Instant at, @Nullable String reason, boolean byHand) {
        if (!state.isActive() || timer.isPastTarget(at)) {
            return false; // overdue: the timer is about to record it
        }
        state = state.paused();
        timer = timer.paused(at, reason, byHand);
        progress = progress.stopped();
        return true;
    }

    boolean resume(Instant at, BusinessTime time) {
        if (!state.isPaused()) {
            return false;
        }
        endPause(at, time);
        schedule(time);
        return true;
    }

    /** Resumes with its subject, unless a person paused it. */
    boolean resumeWithSubject(Instant at, BusinessTime time) {
        return !timer.pausedByHand() && resume(at, time);
    }

    /** A person pauses it; an impossible request is a conflict. */
    void pauseByHand(Instant at, @Nullable String reason) {
        if (state.isPaused()) {
            timer = timer.pausedByHandToo();
        } else if (!pause(at, reason, true)) {
            throw state.refusal(" and can't be paused.");
        }
    }

    /** A person resumes it; an impossible request is a conflict. */
    void resumeByHand(Instant at, BusinessTime time) {
        if (!resume(at, time) && !state.isActive()) {
            throw state.refusal(" and can't be resumed.");
        }
    }

    /** Continues an SLA that had ended; the time in between does not count. */
    void reopen(Instant at, String reason, BusinessTime time) {
        state.endedAt().ifPresent(ended -> {
            state = state.reopened();
            timer = timer.skipping(ended, at, reason);
            schedule(time);
        });
    }

    /** @param previous the SLA of the same type that this one replaces; its start and pauses are taken over */
    void succeed(SlaInstance previous, BusinessTime time) {
        predecessor = previous.id();
        var former = previous.timer;
        timer = timer.withPauses(former.pauses());
        schedule(time);
        if (former.pausedAt() != null) {
            pause(former.pausedAt(), former.pauseReason(), former.pausedByHand());
        }
    }

    /** @param previous the exchange before this one; the longest duration so far is copied from it */
    void continueExchange(SlaInstance previous) {
        predecessor = previous.id();
        longestExchangeSeconds = previous.longestSeconds();
    }

    /** Replaces the terms of this SLA from now on. */
    public void revise(SlaTerms terms, BusinessTime time) {
        promise = terms;
        progress = progress.under(terms.all());
        schedule(time);
    }

    /** A person sets another target, in business time from the start. */
    void retarget(Duration target, BusinessTime time) {
        if (!state.isActive() && !state.isPaused()) {
            throw state.refusal("; its target can't be moved.");
        }
        timer = timer.retargeted(target);
        schedule(time);
    }

    /** A person marks it as met, even after a breach. */
    void markMet(Instant at, BusinessTime time) {
        if (state.cancelledAt() != null) {
            throw new Conflict("This promise was cancelled; it can't be marked as met.");
        }
        fulfil(at, time);
        state = state.kept();
    }

    /** A person marks it as breached before its target. */
    void markBreached(Instant at, BusinessTime time) {
        if (status() == SlaStatus.MET || status() == SlaStatus.CANCELLED) {
            throw state.refusal("; it can't be marked as breached.");
        }
        if (!state.isBreached()) {
            endPause(at, time);
            schedule(time);
            var target = timer.targetTime();
            becomeBreached(target != null && timer.isPastTarget(at) ? target : at);
        }
    }

    /** Adds an exception, which is shown beside the SLA and changes no figure. */
    void except(SlaException exception) {
        exceptions = Stream.concat(exceptions.stream(), Stream.of(exception)).toList();
    }

    /** @param externalReference the caller's own key, unique per tenant */
    void refer(@Nullable String externalReference) {
        this.externalReference = externalReference;
    }

    /** Stores the id of its process, so that messages reach it directly. */
    void runIn(@Nullable String processInstanceId) {
        this.processInstanceId = processInstanceId;
    }

    /** New facts replace known ones; the others stay. */
    void learn(Map<String, ? extends @Nullable Object> told) {
        facts = SlaFacts.learned(facts, told);
    }

    public SlaReading read(BusinessTime time, Instant now) {
        return new SlaReading(state, timer, progress, countdown(time), escalationTriggeredAt, escalationLevel, now);
    }

    Countdown countdown(BusinessTime time) {
        return timer.countdown(promise, time);
    }

    private void settle(Instant at) {
        var target = timer.targetTime();
        if (target != null && at.isAfter(target)) {
            becomeBreached(target);
        } else {
            state = state.kept();
        }
    }

    private void becomeBreached(Instant at) {
        state = state.breached(at);
        progress = progress.breached();
    }

    private void endPause(Instant at, BusinessTime time) {
        if (state.isPaused()) {
            state = state.resumed();
            timer = timer.resumed(at, promise, time);
        }
    }

    private void escalate(Instant at) {
        if (promise.escalationEnabled()) {
            escalationTriggeredAt = escalationTriggeredAt == null ? at : escalationTriggeredAt;
            escalationLevel++;
        }
    }

    private @Nullable Long longestSeconds() {
        var took = state.elapsedSeconds();
        var longest = longestExchangeSeconds;
        return took == null || longest != null && longest > took ? longest : took;
    }

    public Subject subject() {
        return new Subject(subjectType, subjectId, subjectTitle);
    }

    @Nullable
    String externalReference() {
        return externalReference;
    }

    public Map<String, Object> facts() {
        return facts;
    }

    public SlaTerms terms() {
        return promise;
    }

    public SlaState state() {
        return state;
    }

    public SlaStatus status() {
        return state.status();
    }

    public SlaTimer timer() {
        return timer;
    }

    public ThresholdProgress progress() {
        return progress;
    }

    @Nullable
    UUID predecessor() {
        return predecessor;
    }

    /** @return the longest exchange about this subject so far, in working time; null before the first has ended */
    @Nullable
    Duration longestExchange() {
        var seconds = longestSeconds();
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }

    List<SlaException> exceptions() {
        return exceptions;
    }

    @Nullable
    String processInstanceId() {
        return processInstanceId;
    }
}
