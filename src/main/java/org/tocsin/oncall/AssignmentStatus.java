package org.tocsin.oncall;

/** Where an assignment stands. */
enum AssignmentStatus {
    SCHEDULED,
    ACTIVE,
    COMPLETED,
    /** It was to come, and then the schedule was changed. */
    CANCELLED;

    boolean open() {
        return this == SCHEDULED || this == ACTIVE;
    }
}
