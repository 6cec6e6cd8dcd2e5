package org.tocsin.escalation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A policy as a caller writes it (seed 000). Without steps it climbs the escalation matrix. */
record PolicyInput(
        @Nullable String name,
        @Nullable String description,
        @Nullable String escalationType,
        @Nullable String triggerCondition,
        @Nullable List<? extends @Nullable String> incidentCategories,
        @Nullable List<? extends @Nullable String> incidentSeverities,
        @Nullable List<? extends @Nullable String> incidentPriorities,
        @Nullable Integer triggerDelayMinutes,
        @Nullable List<? extends @Nullable Step> escalationSteps,
        @Nullable List<? extends @Nullable String> notificationChannels,
        @JsonProperty("is_active") @Nullable Boolean isActive) {

    /** @return what its caller could have written, for a patch to be merged into */
    static PolicyInput of(PolicyTerms terms) {
        var steps = terms.escalationSteps().stream()
                .map(s -> new Step(s.level(), s.delayMinutes(), s.actions(), s.channels()))
                .toList();
        return new PolicyInput(
                terms.name(),
                terms.description(),
                terms.escalationType().name(),
                terms.triggerCondition().name(),
                terms.incidentCategories(),
                terms.incidentSeverities(),
                terms.incidentPriorities(),
                terms.triggerDelayMinutes(),
                steps.isEmpty() ? null : steps,
                terms.notificationChannels(),
                terms.active());
    }

    /** One step: {@code level}, {@code delay_minutes}, {@code actions}, {@code channels}. */
    record Step(
            @Nullable Integer level,
            @Nullable Integer delayMinutes,
            @Nullable List<? extends @Nullable String> actions,
            @Nullable List<? extends @Nullable String> channels) {}
}
