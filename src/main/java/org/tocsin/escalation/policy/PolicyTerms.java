package org.tocsin.escalation.policy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The validated content of a policy, without id and timestamps. */
@Embeddable
public record PolicyTerms(
        String name,
        @Nullable String description,
        @Enumerated(EnumType.STRING) EscalationType escalationType,
        @Enumerated(EnumType.STRING) TriggerCondition triggerCondition,
        @JdbcTypeCode(SqlTypes.JSON) List<String> incidentCategories,
        @JdbcTypeCode(SqlTypes.JSON) List<String> incidentSeverities,
        @JdbcTypeCode(SqlTypes.JSON) List<String> incidentPriorities,
        int triggerDelayMinutes,
        @JdbcTypeCode(SqlTypes.JSON) List<EscalationStep> escalationSteps,
        @JdbcTypeCode(SqlTypes.JSON) List<String> notificationChannels,
        @JdbcTypeCode(SqlTypes.JSON) PolicyOptions options,
        boolean isActive) {

    PolicyTerms inactive() {
        return new PolicyTerms(
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
                options,
                false);
    }
}
