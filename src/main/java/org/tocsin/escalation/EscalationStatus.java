package org.tocsin.escalation;

import java.util.EnumSet;
import java.util.Set;

/** The life of an escalation. */
public enum EscalationStatus {
    /** Waits until its first level is due. */
    PENDING,
    /** At least one level was paged; nobody has answered. */
    TRIGGERED,
    /** Somebody has answered: no further level is paged. */
    ACKNOWLEDGED,
    RESOLVED,
    CANCELLED;

    static final Set<EscalationStatus> OPEN = EnumSet.of(PENDING, TRIGGERED, ACKNOWLEDGED);

    boolean isOpen() {
        return OPEN.contains(this);
    }

    /** @return whether further steps may be taken */
    boolean isUnanswered() {
        return this == PENDING || this == TRIGGERED;
    }
}
