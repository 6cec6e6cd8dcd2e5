package org.tocsin.sla;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Seed 000's shape of a definition.
 *
 * @param escalationThresholdPercent null where the first of the thresholds is an offset from the target
 * @param planSlot                   the figure of the tenant's plan that this definition's target is, null for none
 * @param movedDefaultFrom           only in the answer to a change that took the flag from another definition
 */
record SlaDefinitionView(
        UUID id,
        String name,
        String description,
        SlaType slaType,
        List<String> incidentKinds,
        List<String> incidentProjects,
        List<String> incidentCategories,
        List<String> incidentSeverities,
        List<String> incidentPriorities,
        int targetDurationMinutes,
        boolean businessHoursOnly,
        @Nullable UUID businessHours,
        @Nullable String businessHoursName,
        boolean pauseOnHold,
        boolean escalationEnabled,
        @Nullable Double escalationThresholdPercent,
        List<Threshold> thresholds,
        @Nullable UUID escalationPolicy,
        boolean isActive,
        boolean isDefault,
        @Nullable PlanSlot planSlot,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Named movedDefaultFrom,
        @JsonIgnore int version) {

    /** Another definition. */
    record Named(UUID id, String name) {

        static Named of(SlaDefinition definition) {
            return new Named(definition.id(), definition.name());
        }
    }

    static SlaDefinitionView of(
            SlaDefinition definition, @Nullable String businessHoursName, @Nullable Named movedDefaultFrom) {
        var terms = definition.terms();
        return new SlaDefinitionView(
                definition.id(),
                terms.name(),
                terms.description(),
                terms.type(),
                terms.criteria().kinds(),
                terms.criteria().projects(),
                terms.criteria().categories(),
                terms.criteria().severities(),
                terms.criteria().priorities(),
                terms.targetMinutes(),
                terms.businessHoursOnly(),
                terms.businessHours(),
                businessHoursName,
                terms.pauseOnHold(),
                terms.escalationEnabled(),
                terms.warning().isPercent() ? terms.warning().amount() : null,
                terms.thresholds(),
                terms.escalationPolicy(),
                terms.active(),
                terms.isDefault(),
                definition.planSlot(),
                definition.createdAt(),
                definition.updatedAt(),
                movedDefaultFrom,
                definition.version());
    }
}
