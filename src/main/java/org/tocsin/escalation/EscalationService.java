package org.tocsin.escalation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.platform.Actor;
import org.tocsin.platform.Command;
import org.tocsin.platform.CurrentTenant;
import org.tocsin.platform.NotFound;

/** The door to escalations: look at them, answer them, end them. What happens then is processes/escalation.bpmn's to say. */
@Service
public class EscalationService {

    private final EscalationRepository escalations;
    private final Answers answers;
    private final EscalationProcess process;

    EscalationService(EscalationRepository escalations, Answers answers, EscalationProcess process) {
        this.escalations = escalations;
        this.answers = answers;
        this.process = process;
    }

    @Transactional(readOnly = true)
    Page<Escalation> find(Filter filter, Pageable page) {
        return escalations.findAll(
                Where.<Escalation>is("tenantId", CurrentTenant.id())
                        .and(Where.is("status", filter.status()))
                        .and(Where.is("level", filter.level()))
                        .and(Where.is("policyId", filter.policy()))
                        .and(Where.is("subjectType", filter.incident() == null ? null : "INCIDENT"))
                        .and(Where.is("subjectId", filter.incident())),
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
        acknowledge(escalation, Actor.current().map(Actor::username).orElse(null), true);
        return EscalationView.of(escalation);
    }

    /** Ends it, at once and in silence; its subject stays as it is. Once more changes nothing. */
    @Command
    public EscalationView resolve(UUID id) {
        var escalation = locked(id);
        resolve(escalation, Actor.current().map(Actor::username).orElse(null));
        return EscalationView.of(escalation);
    }

    /** The subject was acknowledged. */
    @Command
    void acknowledgeAll(String subjectType, String subjectId, @Nullable String actor) {
        open(subjectType, subjectId).forEach(e -> acknowledge(e, actor, false));
    }

    /** The subject was resolved. */
    @Command
    void resolveAll(String subjectType, String subjectId, @Nullable String actor) {
        open(subjectType, subjectId).forEach(e -> resolve(e, actor));
    }

    /** The subject was cancelled. */
    @Command
    void cancelAll(String subjectType, String subjectId, @Nullable String actor) {
        open(subjectType, subjectId).forEach(e -> {
            if (answers.cancel(e, actor, "Its subject was cancelled")) {
                process.changed(e, Change.CANCELLED, actor);
            }
        });
    }

    private void acknowledge(Escalation escalation, @Nullable String actor, boolean here) {
        if (answers.acknowledge(escalation, actor, here)) {
            process.changed(escalation, Change.ACKNOWLEDGED, actor);
        }
    }

    private void resolve(Escalation escalation, @Nullable String actor) {
        if (answers.resolve(escalation, actor)) {
            process.changed(escalation, Change.RESOLVED, actor);
        }
    }

    private Iterable<Escalation> open(String subjectType, String subjectId) {
        return escalations.lockOpen(CurrentTenant.id(), subjectType, subjectId, EscalationStatus.OPEN);
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
