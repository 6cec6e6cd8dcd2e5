package org.tocsin.escalation;

import java.util.Arrays;
import java.util.Optional;

/** What starts a policy. */
public enum TriggerCondition {
    INCIDENT_CREATED,
    SLA_THRESHOLD,
    SLA_BREACH,
    UNACKNOWLEDGED,
    UNRESOLVED,
    SECURITY_BREACH,
    DATA_LOSS,
    CASCADE,
    MANUAL,
    CUSTOM;

    /** @return the condition of that name, in any case */
    static Optional<TriggerCondition> of(String word) {
        return Arrays.stream(values())
                .filter(condition -> condition.name().equalsIgnoreCase(word.strip()))
                .findFirst();
    }
}
