package org.tocsin.oncall.shift;

/** Where an assignment comes from. */
public enum AssignmentOrigin {
    /** It follows what {@code Roster} calculates. */
    SCHEDULE,
    /** Somebody made it, and it stands whatever the turns say. */
    ASSIGNED
}
