package org.tocsin.escalation;

import java.util.List;

/**
 * One step of a policy, as in seed 000.
 *
 * @param delayMinutes from the trigger, the policy's own delay added; not from the step before
 * @param actions      in words such as {@code notify_oncall}
 * @param channels     in words such as {@code email}; none: the policy's, and without those the table's
 */
public record EscalationStep(int level, int delayMinutes, List<String> actions, List<String> channels) {}
