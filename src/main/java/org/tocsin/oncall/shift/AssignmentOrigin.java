package org.tocsin.oncall.shift;

/** The origin of an assignment. */
public enum AssignmentOrigin {
    /** Calculated by {@code Roster}. */
    SCHEDULE,
    /** Made by a person; valid whatever the turns say. */
    ASSIGNED
}
