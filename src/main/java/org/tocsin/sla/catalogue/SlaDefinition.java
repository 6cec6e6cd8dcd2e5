package org.tocsin.sla.catalogue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;
import org.tocsin.platform.transaction.TenantRow;
import org.tocsin.sla.clock.ConflictRule;
import org.tocsin.sla.clock.SlaTerms;
import org.tocsin.sla.clock.SlaType;
import org.tocsin.sla.clock.Threshold;

/** An SLA definition: its type, target, business hours, thresholds, and criteria for the incidents that it is meant for. */
@Entity
@Table(name = "sla_definition")
@Audited(
        value = "sla_definition",
        parts = {"terms", "criteria"},
        ignore = "updatedAt")
public class SlaDefinition extends TenantRow {

    public static final int DEFAULT_THRESHOLD = 80;

    @Embedded
    private Terms terms;

    @Enumerated(EnumType.STRING)
    private @Nullable PlanSlot planSlot;

    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected SlaDefinition() {}

    @SuppressWarnings("NullAway.Init")
    public // revise sets the terms
    SlaDefinition(String tenantId, Terms terms, Instant now) {
        super(tenantId, now);
        revise(terms, now);
    }

    /**
     * The checked values of a definition that a person can change.
     *
     * @param thresholds in order of time; the first, before the target, is the warning
     */
    @Embeddable
    public record Terms(
            String name,
            String description,
            @Enumerated(EnumType.STRING) SlaType slaType,
            @Embedded @JsonUnwrapped Criteria criteria,
            int targetDurationMinutes,
            boolean businessHoursOnly,
            @Nullable UUID businessHours,
            boolean pauseOnHold,
            boolean escalationEnabled,
            @JdbcTypeCode(SqlTypes.JSON) List<Threshold> thresholds,
            @Nullable UUID escalationPolicy,
            boolean isActive,
            boolean isDefault) {

        /** @return the same terms with another target and warning, active; later thresholds stay */
        public Terms retargeted(int minutes, @Nullable Double warningPercent) {
            var target = Duration.ofMinutes(minutes);
            var warning = warningPercent == null ? warning() : Threshold.percent(warningPercent);
            if (warning.isBeforeStart(target)) {
                warning = Threshold.percent(DEFAULT_THRESHOLD);
            }
            var all = new ArrayList<>(thresholds.subList(1, thresholds.size()));
            all.add(warning);
            var inOrder = Threshold.inOrder(all, target);
            var fromWarning = List.copyOf(inOrder.subList(inOrder.indexOf(warning), inOrder.size()));
            return copy(name, minutes, fromWarning, true, isDefault);
        }

        public Terms named(String other) {
            return copy(other, targetDurationMinutes, thresholds, isActive, isDefault);
        }

        public Terms inForce(boolean whether) {
            return copy(name, targetDurationMinutes, thresholds, whether, isDefault);
        }

        public Terms asDefault(boolean whether) {
            return copy(name, targetDurationMinutes, thresholds, isActive, whether);
        }

        private Terms copy(String name, int minutes, List<Threshold> thresholds, boolean active, boolean isDefault) {
            return new Terms(
                    name,
                    description,
                    slaType,
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

        /** @return null where the warning is an offset from the target */
        @Nullable
        public Double warningPercent() {
            return warning().isPercent() ? warning().amount() : null;
        }

        /** @return when the warning comes, in percent of the target; the default if it is an offset from the target */
        public double thresholdPercent() {
            return Objects.requireNonNullElse(warningPercent(), (double) DEFAULT_THRESHOLD);
        }
    }

    /** Changes the terms. Running SLAs keep the terms under which they started. */
    public void revise(Terms terms, Instant now) {
        if (planSlot != null && planSlot.type() != terms.slaType()) {
            planSlot = null; // its target is no longer a figure of the plan
        }
        this.terms = terms;
        updatedAt = now;
    }

    /** Makes this definition's target a figure of the tenant's plan. */
    public SlaDefinition inSlot(@Nullable PlanSlot slot) {
        planSlot = slot;
        return this;
    }

    public void yieldDefault(Instant now) {
        revise(terms.asDefault(false), now);
    }

    public void deactivate(Instant now) {
        revise(terms.inForce(false).asDefault(false), now);
    }

    public Terms terms() {
        return terms;
    }

    /** @return the values by which it competes with others of its type */
    SlaChoice.Candidate candidate() {
        return new SlaChoice.Candidate(
                id(), terms.name(), terms.slaType(), terms.criteria().count(), terms.targetDurationMinutes());
    }

    /** @return a copy of its present terms for one SLA instance, with the reason why it was chosen */
    public SlaTerms termsFor(ConflictRule rule, String reason) {
        return new SlaTerms(
                id(),
                terms.name(),
                terms.slaType(),
                terms.targetDurationMinutes(),
                terms.businessHoursOnly(),
                terms.businessHours(),
                terms.thresholds(),
                List.of(),
                terms.pauseOnHold(),
                terms.escalationEnabled(),
                terms.escalationPolicy(),
                rule,
                reason);
    }

    public String name() {
        return terms.name();
    }

    @Nullable
    public PlanSlot planSlot() {
        return planSlot;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
