package org.tocsin.sla;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Command;
import org.tocsin.sla.ClockFace.Stage;

/** Which promises a subject has: given when it opens, looked at again when it changes, and brought back when it reopens. */
@Component
class SubjectPromises {

    private static final Logger log = LoggerFactory.getLogger(SubjectPromises.class);
    private static final String REOPENED = "closed until it was reopened", NO_LONGER = "no longer applies";

    private final SlaInstances instances;
    private final SlaInstanceProcess process;
    private final SubjectClocks clocks;

    SubjectPromises(SlaInstances instances, SlaInstanceProcess process, SubjectClocks clocks) {
        this.instances = instances;
        this.process = process;
        this.clocks = clocks;
    }

    /** Gives each promise to the subject, counted from its opening, and starts its clock. */
    @Command
    void start(Collection<Promise> promises, Map<String, ? extends @Nullable Object> facts) {
        var openedAt = Objects.requireNonNullElse(SlaFacts.time(facts, "opened_at"), instances.now());
        promises.forEach(promise -> process.start(promised(promise, facts, openedAt)));
    }

    /**
     * The subject is another one than it was: a promise that still applies is kept as it is, another of its type takes over
     * its start and its pauses, and what no longer applies ends. What was kept before stays kept.
     */
    @Command
    void reapply(Collection<Promise> promises, Map<String, ? extends @Nullable Object> facts) {
        var known = instances.lockAll(SlaFacts.subject(facts)).stream()
                .filter(it -> it.promise().conflictRule() != ConflictRule.REQUESTED && it.cancelReason() == null)
                .toList();
        known.forEach(it -> it.learn(facts));
        var running = new EnumMap<SlaType, SlaInstance>(SlaType.class);
        known.stream()
                .filter(it -> it.stage() != Stage.OVER)
                .forEach(it -> running.put(it.promise().slaType(), it));
        for (var promise : promises) {
            var previous = running.remove(promise.slaType());
            if (previous == null) {
                if (known.stream().noneMatch(it -> it.promise().slaType() == promise.slaType())) {
                    start(List.of(promise), facts);
                }
            } else if (!previous.promise().definitionId().equals(promise.definitionId())) {
                replace(previous, promise, facts);
            }
        }
        instances.changeAll(running.values(), facts, (it, time) -> it.cancel(instances.now(), NO_LONGER, time));
        clocks.answered(facts);
    }

    /** What resolving or closing had ended goes on; the time in between does not count. */
    @Command
    void reopen(Map<String, ? extends @Nullable Object> facts) {
        var at = Objects.requireNonNullElse(SlaFacts.time(facts, "reopened_at"), instances.now());
        for (var instance : instances.lockAll(SlaFacts.subject(facts))) {
            var ended = instance.stage() == Stage.OVER;
            var comesBack = ended
                    && (SubjectClocks.RESOLVED_BY_ITSELF.equals(instance.cancelReason())
                            || instance.cancelReason() == null
                                    && instance.promise().slaType() == SlaType.RESOLUTION_TIME);
            if (comesBack) {
                instance.learn(facts);
                instance.reopen(at, REOPENED, instances.timeOf(instance));
                instance.runIn(null);
                process.start(instance);
            }
        }
        clocks.resumed(facts);
    }

    /** The customer wrote: whoever promised to keep them posted owes the next word from now on. */
    @Command
    void awaitUpdate(Map<String, ? extends @Nullable Object> facts) {
        var exchanges = instances.lockAll(SlaFacts.subject(facts)).stream()
                .filter(it -> it.promise().slaType() == SlaType.UPDATE_TIME)
                .toList();
        var isOwed = exchanges.stream().anyMatch(it -> it.stage() != Stage.OVER);
        if (!isOwed) {
            exchanges.stream()
                    .filter(it -> it.cancelReason() == null)
                    .max(Comparator.comparing(SlaInstance::createdAt))
                    .ifPresent(last -> exchangeAfter(last, facts));
        }
    }

    private void exchangeAfter(SlaInstance last, Map<String, ? extends @Nullable Object> facts) {
        var at = Objects.requireNonNullElse(SlaFacts.time(facts, "message_at"), instances.now());
        var next = promised(last.promise(), facts, at);
        next.continueExchange(last);
        process.start(next);
    }

    private void replace(SlaInstance previous, Promise promise, Map<String, ? extends @Nullable Object> facts) {
        var next = instances.create(promise, previous.subject(), facts, previous.startedAt());
        next.succeed(previous, instances.timeOf(next));
        holdIfHeld(next, facts);
        var reason = "replaced by " + promise.definitionName();
        instances.changeAll(List.of(previous), facts, (it, time) -> it.cancel(instances.now(), reason, time));
        process.start(next);
    }

    private SlaInstance promised(Promise promise, Map<String, ? extends @Nullable Object> facts, Instant startedAt) {
        var subject = SlaFacts.subject(facts);
        log.info("{} promised for {}", promise.definitionName(), subject.label());
        var instance = instances.create(promise, subject, facts, startedAt);
        holdIfHeld(instance, facts);
        return instance;
    }

    /** Where the subject is on hold, the clock stands still from then on, or goes on if this promise does not wait. */
    private void holdIfHeld(SlaInstance instance, Map<String, ? extends @Nullable Object> facts) {
        var heldAt = SlaFacts.time(facts, "held_at");
        if (heldAt == null) {
            return;
        }
        if (instance.promise().pauseOnHold()) {
            instance.pause(heldAt, SubjectClocks.reason(facts));
        } else {
            instance.resumeWithSubject(instances.now(), instances.timeOf(instance));
        }
    }
}
