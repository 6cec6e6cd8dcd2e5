package org.tocsin.escalation.policy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.escalation.facts.SubjectFacts;

/** What starts a policy. */
public enum TriggerCondition {
    INCIDENT_CREATED,
    SLA_THRESHOLD,
    SLA_BREACH,
    /** The delay after the opening, unless somebody has acknowledged it by then. */
    UNACKNOWLEDGED,
    /** The delay after the opening, unless it is resolved by then; an acknowledgement of the subject does not end it. */
    UNRESOLVED,
    SECURITY_BREACH,
    DATA_LOSS,
    CASCADE,
    MANUAL,
    /** The policy's condition has become true of the subject, which is looked at on every change. */
    CUSTOM;

    /** @return the condition of that name, in any case */
    public static Optional<TriggerCondition> of(String word) {
        return Arrays.stream(values())
                .filter(condition -> condition.name().equalsIgnoreCase(word.strip()))
                .findFirst();
    }

    /** @return the policies that are looked at when this happens: an incident that is new begins to be watched as well */
    Set<TriggerCondition> watched(Map<String, ? extends @Nullable Object> facts) {
        if (this != INCIDENT_CREATED && this != CUSTOM) {
            return EnumSet.of(this);
        }
        if (SubjectFacts.isOver(facts)) {
            return EnumSet.noneOf(TriggerCondition.class);
        }
        if (this == CUSTOM) {
            return EnumSet.of(CUSTOM);
        }
        return facts.get("acknowledged_at") == null
                ? EnumSet.of(INCIDENT_CREATED, UNACKNOWLEDGED, UNRESOLVED, CUSTOM)
                : EnumSet.of(INCIDENT_CREATED, UNRESOLVED, CUSTOM);
    }

    /** @return whether an acknowledgement of the subject answers what this set off */
    public boolean isAnsweredByAcknowledgement() {
        return this != UNRESOLVED;
    }
}
