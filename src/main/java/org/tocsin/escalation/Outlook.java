package org.tocsin.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How things stand, for the process to go on from.
 *
 * @param next        what is to be done
 * @param until       when the next level is due, if it waits for one
 * @param tellSubject somebody acknowledged this escalation and its subject does not know yet
 * @param open        not resolved or cancelled
 */
record Outlook(What next, @Nullable Instant until, boolean tellSubject, boolean open) {

    enum What {
        PAGE,
        WAIT,
        NOBODY_LEFT,
        /** Acknowledged, resolved or cancelled: nobody is to be paged. */
        ANSWERED
    }

    static Outlook of(Escalation escalation, What next) {
        return new Outlook(
                next,
                escalation.nextLevelAt(),
                escalation.tellSubject(),
                escalation.status().isOpen());
    }

    static Outlook answered(Escalation escalation) {
        return of(escalation, What.ANSWERED);
    }
}
