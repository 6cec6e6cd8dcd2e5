package org.tocsin.escalation.instance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.platform.transaction.Specifications;

/** Reads, answers and ends escalations. processes/escalation.bpmn decides what follows. */
@Service
public class EscalationService {

    private static final int SOME = 100;

    private final EscalationRepository escalations;
    private final EscalationActions actions;
    private final EscalationProcess process;
    private final SuppressionRules suppression;

    EscalationService(
            EscalationRepository escalations,
            EscalationActions actions,
            EscalationProcess process,
            SuppressionRules suppression) {
        this.escalations = escalations;
        this.actions = actions;
        this.process = process;
        this.suppression = suppression;
    }

    @Transactional(readOnly = true)
    Page<Escalation> find(Filter filter, Pageable page) {
        return escalations.findAll(
                Specifications.ofTenant(
                        Specifications.is("status", filter.status()),
                        Specifications.is("progress.level", filter.level()),
                        Specifications.is("origin.policyId", filter.policy()),
                        Specifications.is("origin.subjectType", filter.incident() == null ? null : "INCIDENT"),
                        Specifications.is("origin.subjectId", filter.incident())),
                page);
    }

    @Transactional(readOnly = true)
    public EscalationView get(UUID id) {
        return EscalationView.of(escalations
                .findByIdAndTenantId(id, CurrentTenant.id())
                .orElseThrow(() -> new NotFound("escalation", id)));
    }

    /** Acknowledges it: nobody further is paged, and the subject is acknowledged. Idempotent. */
    @Command
    public EscalationView acknowledge(UUID id) {
        var escalation = locked(id);
        acknowledge(escalation, actor(), true);
        return EscalationView.of(escalation);
    }

    /** Ends it at once without notifications; its subject stays as it is. Idempotent. */
    @Command
    public EscalationView resolve(UUID id) {
        var escalation = locked(id);
        resolve(escalation, actor());
        return EscalationView.of(escalation);
    }

    /**
     * Goes to a higher level at once, also after an acknowledgement.
     *
     * @param level null for the next one
     * @throws org.tocsin.platform.problem.Conflict if it is over, or there is no such level above the one reached
     */
    @Command
    public EscalationView escalateNow(UUID id, @Nullable Integer level, String reason) {
        var escalation = locked(id);
        escalation.requireOpen("be escalated");
        suppression.requireNoMaintenance(escalation);
        var to = level == null ? escalation.nextLevel() : level;
        var actor = actor();
        actions.escalate(escalation, to, reason, actor);
        process.demanded(escalation, to, actor);
        return EscalationView.of(escalation);
    }

    /**
     * Hands it back to a lower level. The level's people are paged unless somebody has answered; it goes on from there.
     *
     * @throws org.tocsin.platform.problem.Conflict if it is over, or there is no such level below the one reached
     */
    @Command
    public EscalationView deEscalate(UUID id, int level, String reason) {
        var escalation = locked(id);
        var actor = actor();
        actions.lower(escalation, level, reason, actor);
        process.changed(escalation, EscalationChange.LOWERED, actor);
        return EscalationView.of(escalation);
    }

    /** Snoozes all open escalations of its subject; a table limits for how long. */
    @Command
    public EscalationView snooze(UUID id, Instant until, String reason) {
        var actor = actor();
        var asked = withSiblings(id);
        var escalation = asked.get(0);
        escalation.requireOpen("be snoozed");
        suppression.requireAllowed(escalation.facts(), until);
        asked.forEach(e -> {
            if (actions.snooze(e, new Snooze(until, actor, reason), actor)) {
                process.changed(e, EscalationChange.SNOOZED, actor);
            }
        });
        return EscalationView.of(escalation);
    }

    /** Ends the snooze of all open escalations of its subject; the level that is due is paged at once. */
    @Command
    public EscalationView unsnooze(UUID id) {
        var actor = actor();
        var asked = withSiblings(id);
        asked.forEach(e -> {
            if (actions.unsnooze(e, actor)) {
                process.changed(e, EscalationChange.UNSNOOZED, actor);
            }
        });
        return EscalationView.of(asked.get(0));
    }

    /** @return that escalation and the other open ones of its subject, locked in order */
    private List<Escalation> withSiblings(UUID id) {
        var subject = escalations.subjectOf(id, CurrentTenant.id()).orElseThrow(() -> new NotFound("escalation", id));
        var open = open(subject.type(), subject.id());
        var asked = open.stream().filter(e -> e.id().equals(id)).findFirst().orElseGet(() -> locked(id));
        return Stream.concat(Stream.of(asked), open.stream().filter(e -> !e.id().equals(id)))
                .toList();
    }

    private static @Nullable String actor() {
        return Actor.current().map(Actor::username).orElse(null);
    }

    /** Acknowledges all escalations of an acknowledged subject, except those that wait for its resolution. */
    @Command
    public void acknowledgeAll(String subjectType, String subjectId, @Nullable String actor) {
        open(subjectType, subjectId).stream()
                .filter(e -> e.origin().triggerCondition().isAnsweredByAcknowledgement())
                .forEach(e -> acknowledge(e, actor, false));
    }

    /** Resolves all escalations of a resolved subject. */
    @Command
    public void resolveAll(String subjectType, String subjectId, @Nullable String actor) {
        open(subjectType, subjectId).forEach(e -> resolve(e, actor));
    }

    /** Cancels all escalations of a cancelled subject. */
    @Command
    public void cancelAll(String subjectType, String subjectId, @Nullable String actor) {
        open(subjectType, subjectId).forEach(e -> {
            if (actions.cancel(e, actor, "Its subject was cancelled")) {
                process.changed(e, EscalationChange.CANCELLED, actor);
            }
        });
    }

    /** Makes a page of the suppressed escalations check again. @return the last one's id; null if there were none */
    @Command
    @Nullable
    public UUID checkHeld(Suppression.Reason because, UUID after) {
        var some = escalations.held(CurrentTenant.id(), because, after, Limit.of(SOME));
        some.forEach(id -> process.changed(locked(id), EscalationChange.CHECKED, null));
        return some.isEmpty() ? null : some.get(some.size() - 1);
    }

    private void acknowledge(Escalation escalation, @Nullable String actor, boolean here) {
        if (actions.acknowledge(escalation, actor, here)) {
            process.changed(escalation, EscalationChange.ACKNOWLEDGED, actor);
        }
    }

    private void resolve(Escalation escalation, @Nullable String actor) {
        if (actions.resolve(escalation, actor)) {
            process.changed(escalation, EscalationChange.RESOLVED, actor);
        }
    }

    private List<Escalation> open(String subjectType, String subjectId) {
        return escalations.lockOpen(CurrentTenant.id(), subjectType, subjectId);
    }

    private Escalation locked(UUID id) {
        return escalations.lock(id, CurrentTenant.id()).orElseThrow(() -> new NotFound("escalation", id));
    }

    /** The filter of an escalation list; a null field does not restrict it. */
    record Filter(
            @Nullable EscalationStatus status,
            @Nullable Integer level,
            @Nullable UUID policy,
            @Nullable String incident) {}
}
