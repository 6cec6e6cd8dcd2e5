package org.tocsin.escalation.policy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.escalation.responder.Fallback;
import org.tocsin.escalation.steps.EscalationSteps;

/**
 * The options of a policy beside its steps; an escalation keeps the options with which it began.
 *
 * @param repeatCount        how often all steps are repeated after the last one
 * @param repeatAfterMinutes minutes from the last step until the steps start again
 * @param ackTimeoutMinutes  minutes after which an acknowledgement without a resolution expires
 * @param renotifyMinutes    minutes after which the current level is paged again while nobody answers
 * @param holdUntilOpen      business hours outside of which nobody is paged for the hold priorities
 * @param holdPriorities     priorities that wait for these business hours
 * @param fallback           people who are paged when nobody is on call
 * @param condition          FEEL, for policies that start by {@link TriggerCondition#CUSTOM}
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

    /** @return whether an incident of that priority waits for the business hours */
    public boolean waitsForOffice(@Nullable Object priority) {
        return holdUntilOpen != null && holdPriorities != null && holdPriorities.contains(String.valueOf(priority));
    }
}
