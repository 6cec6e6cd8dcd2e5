package org.tocsin.sla.definition;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The request to create or change a definition; {@link SlaDefinitionCheck} reads it.
 *
 * @param incidentKinds              INCIDENT, ALERT, TICKET; case does not count in any of the lists; an empty list or none means any
 * @param incidentProjects           names, compared with the incident's project or its label {@code project}
 * @param targetDurationMinutes      at least 1, at most a year
 * @param businessHours              id of a calendar; the tenant's default one if absent and business_hours_only
 * @param escalationEnabled          default true; if false, warning and breach are notified but trigger no escalation
 * @param escalationThresholdPercent when the warning comes, in percent of the target: 1 to 99, default 80; the short
 *                                   way to write the first of the thresholds
 * @param thresholds                 up to 10 percents of the target ({@code 80}, {@code "150%"}) or business offsets from
 *                                   it ({@code "-10m"}, {@code "+3d"}); the first, before the target, is the warning
 * @param pauseOnHold                whether an SLA is paused while its subject is on hold; default true for a resolution only
 * @param isActive                   default true
 * @param reapply                    of a change only: whether running SLAs take over the new terms; default false
 */
public record SlaDefinitionRequest(
        @Nullable String name,
        @Nullable String description,
        @Nullable String slaType,
        @Nullable List<@Nullable String> incidentKinds,
        @Nullable List<@Nullable String> incidentProjects,
        @Nullable List<@Nullable String> incidentCategories,
        @Nullable List<@Nullable String> incidentSeverities,
        @Nullable List<@Nullable String> incidentPriorities,
        @Nullable Integer targetDurationMinutes,
        @Nullable Boolean businessHoursOnly,
        @Nullable UUID businessHours,
        @Nullable Boolean pauseOnHold,
        @Nullable Boolean escalationEnabled,
        @Nullable Double escalationThresholdPercent,
        @Nullable List<@Nullable Object> thresholds,
        @Nullable UUID escalationPolicy,
        @Nullable Boolean isActive,
        @Nullable Boolean isDefault,
        @Nullable Boolean reapply) {}
