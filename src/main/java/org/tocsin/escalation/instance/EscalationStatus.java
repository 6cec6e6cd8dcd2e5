package org.tocsin.escalation.instance;

import java.util.EnumSet;
import java.util.Set;

/** Status of an escalation. */
public enum EscalationStatus {
    /** The first level is not due yet. */
    PENDING,
    /** At least one level was paged; nobody has answered. */
    TRIGGERED,
    /** Somebody has answered; no further level is paged. */
    ACKNOWLEDGED,
    RESOLVED,
    CANCELLED;

    static final Set<EscalationStatus> OPEN = EnumSet.of(PENDING, TRIGGERED, ACKNOWLEDGED);

    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** @return whether further levels may be paged */
    public boolean isUnanswered() {
        return this == PENDING || this == TRIGGERED;
    }
}
