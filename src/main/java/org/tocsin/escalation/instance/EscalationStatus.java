package org.tocsin.escalation.instance;

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

    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** @return whether further steps may be taken */
    public boolean isUnanswered() {
        return this == PENDING || this == TRIGGERED;
    }
}
