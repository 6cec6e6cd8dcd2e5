package org.tocsin.escalation.instance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the process is to do next.
 *
 * @param kind        what is to be done
 * @param until       when to look again, if it waits for a time
 * @param tellSubject somebody acknowledged this escalation and its subject does not know yet
 * @param open        not resolved or cancelled
 */
public record NextAction(Kind kind, @Nullable Instant until, boolean tellSubject, boolean open) {

    public enum Kind {
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

    public static NextAction of(Escalation escalation, Kind kind) {
        return new NextAction(
                kind,
                until(escalation),
                escalation.acknowledgement().tellSubject(),
                escalation.status().isOpen());
    }

    private static @Nullable Instant until(Escalation escalation) {
        var heldUntil = escalation.suppression().heldUntil();
        return heldUntil != null ? heldUntil : escalation.progress().nextLevelAt();
    }
}
