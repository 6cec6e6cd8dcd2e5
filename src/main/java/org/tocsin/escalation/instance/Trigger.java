package org.tocsin.escalation.instance;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.escalation.policy.EscalationPolicy;
import org.tocsin.escalation.policy.TriggerCondition;
import org.tocsin.platform.subject.Subject;

/**
 * What starts policies.
 *
 * @param facts  the subject's current facts
 * @param reason why the table chose the policies
 */
public record Trigger(
        Subject subject, TriggerCondition condition, Map<String, ? extends @Nullable Object> facts, String reason) {

    /** @return the trigger for that policy: its own trigger condition, unless a person escalated by hand */
    public Trigger of(EscalationPolicy policy) {
        return condition == TriggerCondition.MANUAL
                ? this
                : new Trigger(subject, policy.terms().triggerCondition(), facts, reason);
    }
}
