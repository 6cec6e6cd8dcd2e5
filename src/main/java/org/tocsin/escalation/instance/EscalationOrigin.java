package org.tocsin.escalation.instance;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tocsin.escalation.policy.EscalationPolicy;
import org.tocsin.escalation.policy.PolicyOptions;
import org.tocsin.escalation.policy.TriggerCondition;
import org.tocsin.platform.subject.Subject;

/** What began an escalation: its subject, the policy at that time, and the trigger. */
@Embeddable
public record EscalationOrigin(
        String subjectType,
        String subjectId,
        String subjectTitle,
        UUID policyId,
        String policyName,
        @JdbcTypeCode(SqlTypes.JSON) PolicyOptions options,
        @Enumerated(EnumType.STRING) TriggerCondition triggerCondition,
        String reason) {

    static EscalationOrigin of(EscalationPolicy policy, Trigger trigger) {
        var subject = trigger.subject();
        return new EscalationOrigin(
                subject.type(),
                subject.id(),
                subject.title(),
                policy.id(),
                policy.terms().name(),
                policy.terms().options(),
                trigger.condition(),
                trigger.reason());
    }

    Subject subject() {
        return new Subject(subjectType, subjectId, subjectTitle);
    }
}
