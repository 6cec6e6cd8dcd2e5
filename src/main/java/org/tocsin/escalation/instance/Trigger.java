package org.tocsin.escalation.instance;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.escalation.policy.EscalationPolicy;
import org.tocsin.escalation.policy.TriggerCondition;
import org.tocsin.platform.subject.Subject;

/**
 * What sets policies off.
 *
 * @param facts  what the subject is like now
 * @param reason why the table chose them
 */
public record Trigger(
        Subject subject, TriggerCondition condition, Map<String, ? extends @Nullable Object> facts, String reason) {

    /** @return as the policy sees it, which is set off by what it waits for unless somebody did it by hand */
    public Trigger of(EscalationPolicy policy) {
        return condition == TriggerCondition.MANUAL
                ? this
                : new Trigger(subject, policy.terms().triggerCondition(), facts, reason);
    }
}
