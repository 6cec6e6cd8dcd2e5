package org.tocsin.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How things stand, for the process to go on from.
 *
 * @param next        what is to be done
 * @param until       when to look again, if it waits for a time
 * @param tellSubject somebody acknowledged this escalation and its subject does not know yet
 * @param open        not resolved or cancelled
 */
record Outlook(What next, @Nullable Instant until, boolean tellSubject, boolean open) {

    enum What {
        PAGE,
        /** Pages that have not left yet are to be taken back: answered, handed back, snoozed or over. */
        WITHDRAW,
        /** Answered, while others are still to answer too. */
        TELL_SUBJECT,
        WAIT,
        NOBODY_LEFT,
        SNOOZED,
        MAINTENANCE,
        OFFICE_CLOSED,
        /** Acknowledged, and to be looked at again at a time. */
        IN_PROGRESS,
        ACKNOWLEDGED
    }

    static Outlook of(Escalation escalation, What next) {
        return new Outlook(
                next,
                escalation.heldUntil() != null ? escalation.heldUntil() : escalation.nextLevelAt(),
                escalation.tellSubject(),
                escalation.status().isOpen());
    }
}
