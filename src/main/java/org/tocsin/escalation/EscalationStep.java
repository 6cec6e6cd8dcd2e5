package org.tocsin.escalation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a policy, as it is written and stored.
 *
 * @param delayMinutes from the trigger, the policy's own delay added; not from the step before
 * @param actions      in words such as {@code notify_oncall}
 * @param channels     in words such as {@code email}; none: the policy's, and without those the table's
 * @param options      null: none
 */
record EscalationStep(
        int level,
        int delayMinutes,
        List<String> actions,
        List<String> channels,
        @Nullable StepOptions options) {

    EscalationStep(int level, int delayMinutes, List<String> actions, List<String> channels) {
        this(level, delayMinutes, actions, channels, null);
    }
}
