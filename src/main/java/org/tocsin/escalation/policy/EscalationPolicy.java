package org.tocsin.escalation.policy;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;
import org.tocsin.escalation.steps.ScheduledStep;
import org.tocsin.platform.process.FeelCondition;
import org.tocsin.platform.transaction.TenantRow;

/** An escalation policy: whom to page, and when, if nobody answers. All criteria must match; an empty list matches any. */
@Entity
@Table(name = "escalation_policy")
@Audited(value = "escalation_policy", parts = "terms", ignore = "updatedAt")
public class EscalationPolicy extends TenantRow {

    @Embedded
    private PolicyTerms terms;

    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected EscalationPolicy() {}

    public EscalationPolicy(String tenantId, PolicyTerms terms, Instant now) {
        super(tenantId, now);
        this.updatedAt = now;
        this.terms = terms;
    }

    /** Replaces the terms; open escalations keep the steps with which they began. */
    void revise(PolicyTerms others, Instant now) {
        if (!others.equals(terms)) {
            terms = others;
            updatedAt = now;
        }
    }

    void deactivate(Instant now) {
        revise(terms.inactive(), now);
    }

    /** @return whether the facts match all of the policy's own criteria; the decision table may choose otherwise */
    boolean matches(Map<String, ? extends @Nullable Object> facts) {
        var condition = terms.options().condition();
        return (terms.escalationType() != EscalationType.CUSTOMER || facts.get("customer") != null)
                && (condition == null || FeelCondition.holds(condition, facts))
                && meets(terms.incidentSeverities(), facts.get("severity"))
                && meets(terms.incidentPriorities(), facts.get("priority"))
                && meets(terms.incidentCategories(), facts.get("category"));
    }

    private static boolean meets(List<String> allowed, @Nullable Object fact) {
        return allowed.isEmpty()
                || (fact != null && allowed.stream().anyMatch(a -> a.equalsIgnoreCase(fact.toString())));
    }

    /** @return its own steps with their due times; empty if it uses the matrix */
    public List<ScheduledStep> scheduledSteps() {
        return terms.escalationSteps().stream()
                .map(s -> new ScheduledStep(
                        s.level(),
                        terms.triggerDelayMinutes() + s.delayMinutes(),
                        s.actions(),
                        s.channels().isEmpty() ? terms.notificationChannels() : s.channels(),
                        s.options()))
                .toList();
    }

    public PolicyTerms terms() {
        return terms;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
