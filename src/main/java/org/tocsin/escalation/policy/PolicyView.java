package org.tocsin.escalation.policy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.escalation.responder.Fallback;

/** A policy as the API shows it. */
public record PolicyView(
        UUID id,
        String name,
        @Nullable String description,
        EscalationType escalationType,
        TriggerCondition triggerCondition,
        List<String> incidentCategories,
        List<String> incidentSeverities,
        List<String> incidentPriorities,
        int triggerDelayMinutes,
        List<PolicyInput.Step> escalationSteps,
        List<String> notificationChannels,
        int repeatCount,
        @Nullable Integer repeatAfterMinutes,
        @Nullable Integer ackTimeoutMinutes,
        @Nullable Integer renotifyIntervalMinutes,
        @Nullable UUID holdUntilOpen,
        @Nullable List<String> holdPriorities,
        @Nullable Fallback fallback,
        @Nullable String condition,
        @JsonProperty("is_active") boolean isActive,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore int version) {

    static PolicyView of(EscalationPolicy policy) {
        var terms = policy.terms();
        var options = terms.options();
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
                terms.escalationSteps().stream().map(PolicyInput.Step::of).toList(),
                terms.notificationChannels(),
                options.repeatCount(),
                options.repeatAfterMinutes(),
                options.ackTimeoutMinutes(),
                options.renotifyMinutes(),
                options.holdUntilOpen(),
                options.holdPriorities(),
                options.fallback(),
                options.condition(),
                terms.isActive(),
                policy.createdAt(),
                policy.updatedAt(),
                policy.version());
    }
}
