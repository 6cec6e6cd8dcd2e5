package org.tocsin.oncall;

/** Where an assignment comes from. */
enum AssignmentOrigin {
    /** It follows what {@link Roster} calculates. */
    SCHEDULE,
    /** Somebody made it, and it stands whatever the turns say. */
    ASSIGNED
}
