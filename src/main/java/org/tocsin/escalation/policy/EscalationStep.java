package org.tocsin.escalation.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.escalation.steps.StepOptions;

/**
 * One step of a policy, as it is written and stored.
 *
 * @param delayMinutes from the trigger, the policy's own delay added; not from the step before
 * @param actions      in words such as {@code notify_oncall}
 * @param channels     in words such as {@code email}; none: the policy's, and without those the table's
 * @param options      null: none
 */
public record EscalationStep(
        int level,
        int delayMinutes,
        List<String> actions,
        List<String> channels,
        @Nullable StepOptions options) {

    public EscalationStep(int level, int delayMinutes, List<String> actions, List<String> channels) {
        this(level, delayMinutes, actions, channels, null);
    }
}
