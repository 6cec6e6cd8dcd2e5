package org.tocsin.escalation;

/** Why nobody is paged although a level may be due. */
public enum Hold {
    /** Somebody works on it and asked for quiet. */
    SNOOZED,
    /** Its service is being worked on, which was announced. */
    MAINTENANCE,
    /** It can wait until the office opens. */
    OFFICE_CLOSED
}
