package org.tocsin.escalation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a policy says, checked: its content without identity and history. */
record PolicyTerms(
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
        PolicyOptions options,
        boolean active) {

    /** Without options. */
    PolicyTerms(
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
            boolean active) {
        this(
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
                PolicyOptions.NONE,
                active);
    }
}
