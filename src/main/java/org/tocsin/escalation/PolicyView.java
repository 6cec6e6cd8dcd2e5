package org.tocsin.escalation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A policy as the API shows it: the shape of seed 000. */
record PolicyView(
        UUID id,
        String name,
        @Nullable String description,
        EscalationType escalationType,
        TriggerCondition triggerCondition,
        List<String> incidentCategories,
        List<String> incidentSeverities,
        List<String> incidentPriorities,
        int triggerDelayMinutes,
        List<EscalationStep> escalationSteps,
        List<String> notificationChannels,
        @JsonProperty("is_active") boolean isActive,
        Instant createdAt,
        Instant updatedAt) {

    static PolicyView of(EscalationPolicy policy) {
        var terms = policy.terms();
        return new PolicyView(
                policy.id(),
                terms.name(),
                terms.description(),
                terms.escalationType(),
                terms.triggerCondition(),
                terms.incidentCategories(),
                terms.incidentSeverities(),
                terms.incidentPriorities(),
                terms.triggerDelayMinutes(),
                terms.escalationSteps(),
                terms.notificationChannels(),
                terms.active(),
                policy.createdAt(),
                policy.updatedAt());
    }
}
