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

/** The door to escalations: look at them, answer them, end them. What happens then is processes/escalation.bpmn's to say. */
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

    /** Answers it: nobody further is paged, and the subject hears of it. Once more changes nothing. */
    @Command
    public EscalationView acknowledge(UUID id) {
        var escalation = locked(id);
        acknowledge(escalation, actor(), true);
        return EscalationView.of(escalation);
    }

    /** Ends it, at once and in silence; its subject stays as it is. Once more changes nothing. */
    @Command
    public EscalationView resolve(UUID id) {
        var escalation = locked(id);
        resolve(escalation, actor());
        return EscalationView.of(escalation);
    }

    /**
     * Takes it to a higher level at once, also after an acknowledgement: somebody needs more help than has answered.
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
     * Hands it back to a lower level. Its people are paged unless somebody has answered; from there it goes on.
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

    /** Holds all open escalations of its subject until then, while somebody works on it; how long at most, a table says. */
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

    /** Lets the pages of all open escalations of its subject go out again; the level that is due is paged at once. */
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

    /** @return that escalation and, locked in their order, the other open ones of its subject */
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

    /** The subject was acknowledged, which answers all but those that ask for its resolution. */
    @Command
    public void acknowledgeAll(String subjectType, String subjectId, @Nullable String actor) {
        open(subjectType, subjectId).stream()
                .filter(e -> e.origin().triggerCondition().isAnsweredByAcknowledgement())
                .forEach(e -> acknowledge(e, actor, false));
    }

    /** The subject was resolved. */
    @Command
    public void resolveAll(String subjectType, String subjectId, @Nullable String actor) {
        open(subjectType, subjectId).forEach(e -> resolve(e, actor));
    }

    /** The subject was cancelled. */
    @Command
    public void cancelAll(String subjectType, String subjectId, @Nullable String actor) {
        open(subjectType, subjectId).forEach(e -> {
            if (actions.cancel(e, actor, "Its subject was cancelled")) {
                process.changed(e, EscalationChange.CANCELLED, actor);
            }
        });
    }

    /** Lets some of those that are held look again. @return the last of them, null if there were none */
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

    /** Which escalations a list shows; what is null does not narrow it. */
    record Filter(
            @Nullable EscalationStatus status,
            @Nullable Integer level,
            @Nullable UUID policy,
            @Nullable String incident) {}
}
