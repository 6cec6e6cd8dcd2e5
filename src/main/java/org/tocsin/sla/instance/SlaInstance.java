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
 * One SLA of one subject, which it knows by reference only. Its verbs keep the facts straight in whatever order they
 * arrive, and answer whether anything changed: what has happened already, or comes too late to matter, changes nothing.
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

    /** What was known about the subject when it was last heard of, for the decisions that a timer brings about. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> facts;

    @Embedded
    private SlaTerms promise; // as the changelog names the terms

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
        this.progress = ThresholdProgress.of(terms.heardOf());
        schedule(time);
    }

    /** Sets all dates by the calendar as it is now; also before each of the engine's timers counts, which only wakes us. */
    public void schedule(BusinessTime time) {
        if (state.isActive()) {
            timer = timer.computed(promise, time);
        }
        var target = timer.targetTime();
        if (target != null && !state.isOver()) {
            progress = progress.computed(countdown(time), target, state.isBreached());
        }
    }

    /** @return the threshold that is news; where the target has passed as well, the breach says all there is to say */
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
            return false; // met or cancelled in the same second: the earlier fact wins
        }
        becomeBreached(target); // it broke then, however late the timer fired
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
            state = state.kept(); // the timer was told first, but the fact is older
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
            return false; // overdue: the timer is about to say so
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

    /** Its subject goes on; what a person has paused for another reason does not. */
    boolean resumeWithSubject(Instant at, BusinessTime time) {
        return !timer.pausedByHand() && resume(at, time);
    }

    /** A person's wish; who wishes for what can't be is told. */
    void pauseByHand(Instant at, @Nullable String reason) {
        if (state.isPaused()) {
            timer = timer.pausedByHandToo();
        } else if (!pause(at, reason, true)) {
            throw state.refusal(" and can't be paused.");
        }
    }

    /** A person's wish, likewise. */
    void resumeByHand(Instant at, BusinessTime time) {
        if (!resume(at, time) && !state.isActive()) {
            throw state.refusal(" and can't be resumed.");
        }
    }

    /** What had ended goes on, and the time in between does not count. */
    void reopen(Instant at, String reason, BusinessTime time) {
        state.endedAt().ifPresent(ended -> {
            state = state.reopened();
            timer = timer.skipping(ended, at, reason);
            schedule(time);
        });
    }

    /** @param previous the SLA of the same type that this one takes the place of, with its pauses */
    void succeed(SlaInstance previous, BusinessTime time) {
        predecessor = previous.id();
        var former = previous.timer;
        timer = timer.withPauses(former.pauses());
        schedule(time);
        if (former.pausedAt() != null) {
            pause(former.pausedAt(), former.pauseReason(), former.pausedByHand());
        }
    }

    /** @param previous the exchange before this one: how long the longest took is told from one to the next */
    void continueExchange(SlaInstance previous) {
        predecessor = previous.id();
        longestExchangeSeconds = previous.longestSeconds();
    }

    /** Other terms for the same SLA, from now on. */
    public void revise(SlaTerms terms, BusinessTime time) {
        promise = terms;
        progress = progress.under(terms.heardOf());
        schedule(time);
    }

    /** A person sets another target, from the start and in business time. */
    void retarget(Duration target, BusinessTime time) {
        if (!state.isActive() && !state.isPaused()) {
            throw state.refusal("; its target can't be moved.");
        }
        timer = timer.retargeted(target);
        schedule(time);
    }

    /** A person's word, also over a breach. */
    void markMet(Instant at, BusinessTime time) {
        if (state.cancelledAt() != null) {
            throw new Conflict("This promise was cancelled; it can't be marked as met.");
        }
        fulfil(at, time);
        state = state.kept();
    }

    /** A person's word, before the target. */
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

    /** Shown beside the SLA, and counted in no other way. */
    void except(SlaException exception) {
        exceptions = Stream.concat(exceptions.stream(), Stream.of(exception)).toList();
    }

    /** @param externalReference the caller's own key, unique per tenant */
    void refer(@Nullable String externalReference) {
        this.externalReference = externalReference;
    }

    /** Its process has started; messages go straight to it. */
    void runIn(@Nullable String processInstanceId) {
        this.processInstanceId = processInstanceId;
    }

    /** What is told replaces what was known; the rest stays known. */
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

    /** @return of the exchanges about this subject so far, in working time; null before the first has ended */
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
