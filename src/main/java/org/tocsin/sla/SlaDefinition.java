package org.tocsin.sla;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;

/** One promise in the catalogue: within what time, counted in which hours, and for which incidents by its own criteria. */
@Entity
@Table(name = "sla_definition")
@Audited(value = "sla_definition", ignore = "updatedAt")
class SlaDefinition {

    static final int USUAL_THRESHOLD = 80;

    @Id
    private UUID id;

    private String tenantId;

    @Version
    private @Nullable Integer version;

    private String name;
    private String description;

    @Enumerated(EnumType.STRING)
    private SlaType slaType;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> incidentKinds;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> incidentProjects;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> incidentCategories;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> incidentSeverities;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> incidentPriorities;

    private int targetDurationMinutes;
    private boolean businessHoursOnly;
    private @Nullable UUID businessHours;
    private boolean pauseOnHold;
    private boolean escalationEnabled;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Threshold> thresholds;

    private @Nullable UUID escalationPolicy;
    private boolean isActive;
    private boolean isDefault;

    @Enumerated(EnumType.STRING)
    private @Nullable PlanSlot planSlot;

    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected SlaDefinition() {}

    @SuppressWarnings("NullAway.Init") // the terms are set by revise
    SlaDefinition(String tenantId, Terms terms, Instant now) {
        this.id = UUID.randomUUID();
        this.tenantId = tenantId;
        this.createdAt = now;
        revise(terms, now);
    }

    /**
     * Everything that can be changed, already checked.
     *
     * @param thresholds as they follow each other; the first, before the target, is the warning
     */
    record Terms(
            String name,
            String description,
            SlaType type,
            Criteria criteria,
            int targetMinutes,
            boolean businessHoursOnly,
            @Nullable UUID businessHours,
            boolean pauseOnHold,
            boolean escalationEnabled,
            List<Threshold> thresholds,
            @Nullable UUID escalationPolicy,
            boolean active,
            boolean isDefault) {

        /** @return the same promise with another target and warning, in force; later thresholds stay */
        Terms retargeted(int minutes, @Nullable Double warningPercent) {
            var target = Duration.ofMinutes(minutes);
            var warning = warningPercent == null ? warning() : Threshold.percent(warningPercent);
            if (warning.isBeforeStart(target)) {
                warning = Threshold.percent(USUAL_THRESHOLD);
            }
            var all = new ArrayList<>(thresholds.subList(1, thresholds.size()));
            all.add(warning);
            var inOrder = Threshold.inOrder(all, target);
            var fromWarning = List.copyOf(inOrder.subList(inOrder.indexOf(warning), inOrder.size()));
            return copy(name, minutes, fromWarning, true, isDefault);
        }

        Terms named(String other) {
            return copy(other, targetMinutes, thresholds, active, isDefault);
        }

        Terms inForce(boolean whether) {
            return copy(name, targetMinutes, thresholds, whether, isDefault);
        }

        Terms asDefault() {
            return copy(name, targetMinutes, thresholds, active, true);
        }

        private Terms copy(String name, int minutes, List<Threshold> thresholds, boolean active, boolean isDefault) {
            return new Terms(
                    name,
                    description,
                    type,
                    criteria,
                    minutes,
                    businessHoursOnly,
                    businessHours,
                    pauseOnHold,
                    escalationEnabled,
                    thresholds,
                    escalationPolicy,
                    active,
                    isDefault);
        }

        Threshold warning() {
            return thresholds.get(0);
        }

        /** @return when the warning comes, in percent of the target; the usual one if it is an offset from it */
        double thresholdPercent() {
            return warning().isPercent() ? warning().amount() : USUAL_THRESHOLD;
        }
    }

    /** Promises already given keep the terms under which they were given. */
    void revise(Terms terms, Instant now) {
        if (planSlot != null && planSlot.type() != terms.type()) {
            planSlot = null; // it is no longer what that figure of the plan speaks of
        }
        name = terms.name();
        description = terms.description();
        slaType = terms.type();
        incidentKinds = terms.criteria().kinds();
        incidentProjects = terms.criteria().projects();
        incidentCategories = terms.criteria().categories();
        incidentSeverities = terms.criteria().severities();
        incidentPriorities = terms.criteria().priorities();
        targetDurationMinutes = terms.targetMinutes();
        businessHoursOnly = terms.businessHoursOnly();
        businessHours = terms.businessHours();
        pauseOnHold = terms.pauseOnHold();
        escalationEnabled = terms.escalationEnabled();
        thresholds = terms.thresholds();
        escalationPolicy = terms.escalationPolicy();
        isActive = terms.active();
        isDefault = terms.isDefault();
        updatedAt = now;
    }

    /** From here on a figure of the tenant's plan is this definition's target. */
    SlaDefinition inSlot(@Nullable PlanSlot slot) {
        planSlot = slot;
        return this;
    }

    void yieldDefault(Instant now) {
        isDefault = false;
        updatedAt = now;
    }

    void deactivate(Instant now) {
        isActive = false;
        yieldDefault(now);
    }

    Terms terms() {
        return new Terms(
                name,
                description,
                slaType,
                new Criteria(
                        incidentKinds, incidentProjects, incidentCategories, incidentSeverities, incidentPriorities),
                targetDurationMinutes,
                businessHoursOnly,
                businessHours,
                pauseOnHold,
                escalationEnabled,
                thresholds,
                escalationPolicy,
                isActive,
                isDefault);
    }

    /** @return as it competes with others of its type */
    SlaChoice.Candidate candidate() {
        return new SlaChoice.Candidate(id, name, slaType, terms().criteria().count(), targetDurationMinutes);
    }

    /** @return what is agreed with a subject under this definition as it is now, and why it was chosen */
    SlaTerms termsFor(ConflictRule rule, String reason) {
        return new SlaTerms(
                id,
                name,
                slaType,
                targetDurationMinutes,
                businessHoursOnly,
                businessHours,
                thresholds,
                List.of(),
                pauseOnHold,
                escalationEnabled,
                escalationPolicy,
                rule,
                reason);
    }

    UUID id() {
        return id;
    }

    String tenantId() {
        return tenantId;
    }

    String name() {
        return name;
    }

    SlaType type() {
        return slaType;
    }

    @Nullable
    PlanSlot planSlot() {
        return planSlot;
    }

    /** Goes up with each change. */
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
