package org.tocsin.escalation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.Subject;

/**
 * What sets policies off.
 *
 * @param facts  what the subject is like now
 * @param reason why the table chose them
 */
record Trigger(
        Subject subject, TriggerCondition condition, Map<String, ? extends @Nullable Object> facts, String reason) {

    /** @return as the policy sees it, which is set off by what it waits for unless somebody did it by hand */
    Trigger of(EscalationPolicy policy) {
        return condition == TriggerCondition.MANUAL
                ? this
                : new Trigger(subject, policy.terms().triggerCondition(), facts, reason);
    }
}
