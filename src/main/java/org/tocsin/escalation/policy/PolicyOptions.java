package org.tocsin.escalation.policy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.escalation.responder.Fallback;
import org.tocsin.escalation.steps.EscalationSteps;

/**
 * What a policy may say beside its steps; a running escalation keeps what was said when it began.
 *
 * @param repeatCount        how often all steps are taken again after the last one
 * @param repeatAfterMinutes from the last step until the offsets start again
 * @param ackTimeoutMinutes  acknowledged but not resolved for so long: it is unacknowledged again
 * @param renotifyMinutes    while nobody answers the current level is paged again after so long
 * @param holdUntilOpen      business hours: for the priorities named nobody is paged while they are closed
 * @param holdPriorities     those priorities
 * @param fallback           who is paged when nobody is on call
 * @param condition          FEEL, for policies set off by {@link TriggerCondition#CUSTOM}
 */
public record PolicyOptions(
        int repeatCount,
        @Nullable Integer repeatAfterMinutes,
        @Nullable Integer ackTimeoutMinutes,
        @Nullable Integer renotifyMinutes,
        @Nullable UUID holdUntilOpen,
        @Nullable List<String> holdPriorities,
        @Nullable Fallback fallback,
        @Nullable String condition) {

    public static final PolicyOptions NONE = new PolicyOptions(0, null, null, null, null, null, null, null);

    public EscalationSteps.Repetition repetition() {
        return new EscalationSteps.Repetition(repeatCount, repeatAfterMinutes, renotifyMinutes);
    }

    /** @return whether what has that priority waits for the office */
    public boolean waitsForOffice(@Nullable Object priority) {
        return holdUntilOpen != null && holdPriorities != null && holdPriorities.contains(String.valueOf(priority));
    }
}
