package org.tocsin.oncall.shift;

/** Where an assignment stands. */
public enum AssignmentStatus {
    SCHEDULED,
    ACTIVE,
    COMPLETED,
    /** It was to come, and then the schedule was changed. */
    CANCELLED;

    public boolean open() {
        return this == SCHEDULED || this == ACTIVE;
    }
}
