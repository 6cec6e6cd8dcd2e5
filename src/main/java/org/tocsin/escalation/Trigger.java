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

    /** @return the same, seen by a policy that waits for that condition */
    Trigger by(TriggerCondition other) {
        return new Trigger(subject, other, facts, reason);
    }
}
