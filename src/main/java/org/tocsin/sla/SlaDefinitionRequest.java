package org.tocsin.sla;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A definition as the caller wrote it; {@link SlaDefinitionCheck} reads it.
 *
 * @param incidentSeverities         words in any case, as the two other lists; an empty list or none means any
 * @param targetDurationMinutes      at least 1, at most a year
 * @param businessHours              id of a calendar; the tenant's default one if absent and business_hours_only
 * @param escalationEnabled          true unless told; otherwise a warning and a breach are told, but start no escalation
 * @param escalationThresholdPercent when the warning comes, in percent of the target: 1 to 99, 80 unless told
 * @param isActive                   true unless told
 */
record SlaDefinitionRequest(
        @Nullable String name,
        @Nullable String description,
        @Nullable String slaType,
        @Nullable List<@Nullable String> incidentCategories,
        @Nullable List<@Nullable String> incidentSeverities,
        @Nullable List<@Nullable String> incidentPriorities,
        @Nullable Integer targetDurationMinutes,
        @Nullable Boolean businessHoursOnly,
        @Nullable UUID businessHours,
        @Nullable Boolean escalationEnabled,
        @Nullable Double escalationThresholdPercent,
        @Nullable UUID escalationPolicy,
        @Nullable Boolean isActive,
        @Nullable Boolean isDefault) {

    /** @return the definition as it stands, for a partial change to be laid over it */
    static SlaDefinitionRequest of(SlaDefinition.Terms terms) {
        return new SlaDefinitionRequest(
                terms.name(),
                terms.description(),
                terms.type().name(),
                List.copyOf(terms.criteria().categories()),
                List.copyOf(terms.criteria().severities()),
                List.copyOf(terms.criteria().priorities()),
                terms.targetMinutes(),
                terms.businessHoursOnly(),
                terms.businessHours(),
                terms.escalationEnabled(),
                terms.thresholdPercent(),
                terms.escalationPolicy(),
                terms.active(),
                terms.isDefault());
    }
}
