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

/** Assigns SLAs to a subject: when it opens, is reclassified, reopens, or when its customer writes. */
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

    /** Starts one SLA of the subject for each of the terms, counted from its opening. */
    @Command
    void start(Collection<SlaTerms> chosen, Map<String, ? extends @Nullable Object> facts) {
        var openedAt = Objects.requireNonNullElse(SlaFacts.time(facts, "opened_at"), instances.now());
        chosen.forEach(terms -> process.start(give(terms, facts, openedAt)));
    }

    /**
     * The subject was reclassified: an SLA whose definition still applies stays; another definition of its type replaces it and
     * takes over start and pauses; an SLA that no longer applies ends. An SLA that was met stays met.
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

    /** Continues the SLAs that the end of the subject had ended; the time in between does not count. */
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

    /** The customer wrote: starts the next UPDATE_TIME, unless one is open. */
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
        pauseIfHeld(next, facts);
        var reason = "replaced by " + terms.definitionName();
        instances.changeAll(List.of(previous), facts, (it, time) -> it.cancel(instances.now(), reason, time));
        process.start(next);
    }

    private SlaInstance give(SlaTerms terms, Map<String, ? extends @Nullable Object> facts, Instant startedAt) {
        var subject = SlaFacts.subject(facts);
        log.info("{} promised for {}", terms.definitionName(), subject.label());
        var instance = instances.create(terms, subject, facts, startedAt);
        pauseIfHeld(instance, facts);
        return instance;
    }

    /** Pauses the SLA from its subject's hold on, or lets it run if it does not pause on hold. */
    private void pauseIfHeld(SlaInstance instance, Map<String, ? extends @Nullable Object> facts) {
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
