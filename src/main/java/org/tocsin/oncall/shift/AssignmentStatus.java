package org.tocsin.oncall.shift;

/** Status of an assignment. */
public enum AssignmentStatus {
    SCHEDULED,
    ACTIVE,
    COMPLETED,
    /** It was planned, and the schedule changed before it began. */
    CANCELLED;

    public boolean open() {
        return this == SCHEDULED || this == ACTIVE;
    }
}
