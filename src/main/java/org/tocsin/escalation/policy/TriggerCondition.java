package org.tocsin.escalation.policy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.escalation.facts.SubjectFacts;

/** The event that starts a policy. */
public enum TriggerCondition {
    INCIDENT_CREATED,
    SLA_THRESHOLD,
    SLA_BREACH,
    /** Not acknowledged when the delay after the opening has passed. */
    UNACKNOWLEDGED,
    /** Not resolved when the delay after the opening has passed; an acknowledgement of the subject does not end the escalation. */
    UNRESOLVED,
    SECURITY_BREACH,
    DATA_LOSS,
    CASCADE,
    MANUAL,
    /** The policy's condition has become true; it is evaluated on every change of the subject. */
    CUSTOM;

    /** @return the condition of that name, ignoring case */
    public static Optional<TriggerCondition> of(String word) {
        return Arrays.stream(values())
                .filter(condition -> condition.name().equalsIgnoreCase(word.strip()))
                .findFirst();
    }

    /** @return the trigger conditions whose policies are considered on this event; a new incident also starts delayed ones */
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

    /** @return whether an acknowledgement of the subject answers an escalation with this trigger */
    public boolean isAnsweredByAcknowledgement() {
        return this != UNRESOLVED;
    }
}
