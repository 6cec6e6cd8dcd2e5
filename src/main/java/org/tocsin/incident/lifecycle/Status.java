package org.tocsin.incident.lifecycle;

import java.util.Locale;

/** Where an incident stands. */
public enum Status {
    OPEN,
    ACKNOWLEDGED,
    IN_PROGRESS,
    ON_HOLD,
    RESOLVED,
    CLOSED,
    CANCELLED;

    /** @return whether somebody still has to do something about it */
    public boolean isOpen() {
        return this != RESOLVED && this != CLOSED && this != CANCELLED;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
