package org.tocsin.escalation.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.escalation.steps.StepOptions;

/**
 * One step of a policy, as stored.
 *
 * @param delayMinutes from the trigger plus the policy's own delay, not from the step before
 * @param actions      such as {@code notify_oncall}
 * @param channels     such as {@code email}; if empty, the policy's channels, else the decision table's
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
