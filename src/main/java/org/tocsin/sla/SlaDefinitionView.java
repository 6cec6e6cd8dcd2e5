package org.tocsin.sla;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seed 000's shape of a definition. */
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
        Instant createdAt,
        Instant updatedAt) {

    static SlaDefinitionView of(SlaDefinition definition, @Nullable String businessHoursName) {
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
                definition.createdAt(),
                definition.updatedAt());
    }
}
