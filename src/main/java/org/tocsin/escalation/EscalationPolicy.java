package org.tocsin.escalation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;
import org.tocsin.platform.FeelCondition;

/** Who is to be paged, and when, if nobody answers. Criteria AND together; an empty list means any. */
@Entity
@Table(name = "escalation_policy")
@Audited(value = "escalation_policy", ignore = "updatedAt")
class EscalationPolicy {

    @Id
    private UUID id;

    private String tenantId;

    @Version
    private @Nullable Integer version;

    private String name;
    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private EscalationType escalationType;

    @Enumerated(EnumType.STRING)
    private TriggerCondition triggerCondition;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> incidentCategories;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> incidentSeverities;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> incidentPriorities;

    private int triggerDelayMinutes;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<EscalationStep> escalationSteps;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> notificationChannels;

    @JdbcTypeCode(SqlTypes.JSON)
    private PolicyOptions options;

    private boolean isActive;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected EscalationPolicy() {}

    EscalationPolicy(String tenantId, PolicyTerms terms, Instant now) {
        this.id = UUID.randomUUID();
        this.tenantId = tenantId;
        this.createdAt = now;
        this.updatedAt = now;
        take(terms);
    }

    /** Takes other terms from now on; escalations that run keep the steps they started with. */
    void revise(PolicyTerms terms, Instant now) {
        if (!terms.equals(terms())) {
            take(terms);
            updatedAt = now;
        }
    }

    private void take(PolicyTerms terms) {
        name = terms.name();
        description = terms.description();
        escalationType = terms.escalationType();
        triggerCondition = terms.triggerCondition();
        incidentCategories = terms.incidentCategories();
        incidentSeverities = terms.incidentSeverities();
        incidentPriorities = terms.incidentPriorities();
        triggerDelayMinutes = terms.triggerDelayMinutes();
        escalationSteps = terms.escalationSteps();
        notificationChannels = terms.notificationChannels();
        options = terms.options();
        isActive = terms.active();
    }

    void deactivate(Instant now) {
        if (isActive) {
            isActive = false;
            updatedAt = now;
        }
    }

    /** @return whether the facts meet all of the policy's own criteria; the table may decide otherwise */
    boolean matches(Map<String, ? extends @Nullable Object> facts) {
        var condition = options.condition();
        return (escalationType != EscalationType.CUSTOMER || facts.get("customer") != null)
                && (condition == null || FeelCondition.holds(condition, facts))
                && meets(incidentSeverities, facts.get("severity"))
                && meets(incidentPriorities, facts.get("priority"))
                && meets(incidentCategories, facts.get("category"));
    }

    private static boolean meets(List<String> allowed, @Nullable Object fact) {
        return allowed.isEmpty()
                || (fact != null && allowed.stream().anyMatch(a -> a.equalsIgnoreCase(fact.toString())));
    }

    /** @return its own steps with their due times, none if it leaves them to the matrix */
    List<ScheduledStep> scheduledSteps() {
        return escalationSteps.stream()
                .map(s -> new ScheduledStep(
                        s.level(),
                        triggerDelayMinutes + s.delayMinutes(),
                        s.actions(),
                        s.channels().isEmpty() ? notificationChannels : s.channels(),
                        s.options()))
                .toList();
    }

    PolicyTerms terms() {
        return new PolicyTerms(
                name,
                description,
                escalationType,
                triggerCondition,
                incidentCategories,
                incidentSeverities,
                incidentPriorities,
                triggerDelayMinutes,
                escalationSteps,
                notificationChannels,
                options,
                isActive);
    }

    UUID id() {
        return id;
    }

    String tenantId() {
        return tenantId;
    }

    int version() {
        return version == null ? 0 : version;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
