package org.tocsin.sla.instance;

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
import org.tocsin.platform.transaction.Command;
import org.tocsin.sla.clock.ConflictRule;
import org.tocsin.sla.clock.SlaFacts;
import org.tocsin.sla.clock.SlaTerms;
import org.tocsin.sla.clock.SlaType;

/** Which SLAs a subject has: given when it opens, looked at again when it changes, and brought back when it reopens. */
@Component
class SubjectSlaAssignment {

    private static final Logger log = LoggerFactory.getLogger(SubjectSlaAssignment.class);
    private static final String REOPENED = "closed until it was reopened", NO_LONGER = "no longer applies";

    private final SlaInstances instances;
    private final SlaInstanceProcess process;
    private final SubjectSlaUpdates updates;

    SubjectSlaAssignment(SlaInstances instances, SlaInstanceProcess process, SubjectSlaUpdates updates) {
        this.instances = instances;
        this.process = process;
        this.updates = updates;
    }

    /** Starts an SLA of the subject for each terms, counted from its opening. */
    @Command
    void start(Collection<SlaTerms> chosen, Map<String, ? extends @Nullable Object> facts) {
        var openedAt = Objects.requireNonNullElse(SlaFacts.time(facts, "opened_at"), instances.now());
        chosen.forEach(terms -> process.start(give(terms, facts, openedAt)));
    }

    /**
     * The subject is another one than it was: an SLA that still applies is kept as it is, another of its type takes over
     * its start and its pauses, and what no longer applies ends. What was kept before stays kept.
     */
    @Command
    void reapply(Collection<SlaTerms> chosen, Map<String, ? extends @Nullable Object> facts) {
        var known = instances.lockAll(SlaFacts.subject(facts)).stream()
                .filter(it -> it.terms().conflictRule() != ConflictRule.REQUESTED
                        && it.state().cancelReason() == null)
                .toList();
        known.forEach(it -> it.learn(facts));
        var running = new EnumMap<SlaType, SlaInstance>(SlaType.class);
        known.stream()
                .filter(it -> !it.state().isOver())
                .forEach(it -> running.put(it.terms().slaType(), it));
        for (var terms : chosen) {
            var previous = running.remove(terms.slaType());
            if (previous == null) {
                if (known.stream().noneMatch(it -> it.terms().slaType() == terms.slaType())) {
                    start(List.of(terms), facts);
                }
            } else if (!previous.terms().definitionId().equals(terms.definitionId())) {
                replace(previous, terms, facts);
            }
        }
        instances.changeAll(running.values(), facts, (it, time) -> it.cancel(instances.now(), NO_LONGER, time));
        updates.answered(facts);
    }

    /** What resolving or closing had ended goes on; the time in between does not count. */
    @Command
    void reopen(Map<String, ? extends @Nullable Object> facts) {
        var at = Objects.requireNonNullElse(SlaFacts.time(facts, "reopened_at"), instances.now());
        for (var instance : instances.lockAll(SlaFacts.subject(facts))) {
            var ended = instance.state().isOver();
            var comesBack = ended
                    && (SubjectSlaUpdates.RESOLVED_BY_ITSELF.equals(
                                    instance.state().cancelReason())
                            || instance.state().cancelReason() == null
                                    && instance.terms().slaType() == SlaType.RESOLUTION_TIME);
            if (comesBack) {
                instance.learn(facts);
                instance.reopen(at, REOPENED, instances.timeOf(instance));
                instance.runIn(null);
                process.start(instance);
            }
        }
        updates.resumed(facts);
    }

    /** The customer wrote: where an SLA is about updates, the next one is owed from now on. */
    @Command
    void awaitUpdate(Map<String, ? extends @Nullable Object> facts) {
        var exchanges = instances.lockAll(SlaFacts.subject(facts)).stream()
                .filter(it -> it.terms().slaType() == SlaType.UPDATE_TIME)
                .toList();
        var isOwed = exchanges.stream().anyMatch(it -> !it.state().isOver());
        if (!isOwed) {
            exchanges.stream()
                    .filter(it -> it.state().cancelReason() == null)
                    .max(Comparator.comparing(SlaInstance::createdAt))
                    .ifPresent(last -> exchangeAfter(last, facts));
        }
    }

    private void exchangeAfter(SlaInstance last, Map<String, ? extends @Nullable Object> facts) {
        var at = Objects.requireNonNullElse(SlaFacts.time(facts, "message_at"), instances.now());
        var next = give(last.terms(), facts, at);
        next.continueExchange(last);
        process.start(next);
    }

    private void replace(SlaInstance previous, SlaTerms terms, Map<String, ? extends @Nullable Object> facts) {
        var next = instances.create(
                terms, previous.subject(), facts, previous.timer().startedAt());
        next.succeed(previous, instances.timeOf(next));
        holdIfHeld(next, facts);
        var reason = "replaced by " + terms.definitionName();
        instances.changeAll(List.of(previous), facts, (it, time) -> it.cancel(instances.now(), reason, time));
        process.start(next);
    }

    private SlaInstance give(SlaTerms terms, Map<String, ? extends @Nullable Object> facts, Instant startedAt) {
        var subject = SlaFacts.subject(facts);
        log.info("{} promised for {}", terms.definitionName(), subject.label());
        var instance = instances.create(terms, subject, facts, startedAt);
        holdIfHeld(instance, facts);
        return instance;
    }

    /** Where the subject is on hold, the SLA is paused from then on, or goes on if it does not wait. */
    private void holdIfHeld(SlaInstance instance, Map<String, ? extends @Nullable Object> facts) {
        var heldAt = SlaFacts.time(facts, "held_at");
        if (heldAt == null) {
            return;
        }
        if (instance.terms().pauseOnHold()) {
            instance.pause(heldAt, SubjectSlaUpdates.reason(facts));
        } else {
            instance.resumeWithSubject(instances.now(), instances.timeOf(instance));
        }
    }
}
