package org.tocsin.escalation.instance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What processes/escalation.bpmn does next.
 *
 * @param kind        the branch of the gateway
 * @param until       when to check again, if it waits for a time
 * @param tellSubject whether the escalation was acknowledged and its subject is still to be acknowledged
 * @param open        whether it is neither resolved nor cancelled
 */
public record NextAction(Kind kind, @Nullable Instant until, boolean tellSubject, boolean open) {

    public enum Kind {
        PAGE,
        /** Withdraw unsent pages: the escalation was answered, handed back, snoozed or ended. */
        WITHDRAW,
        /** Answered, while others have yet to answer. */
        TELL_SUBJECT,
        WAIT,
        NOBODY_LEFT,
        SNOOZED,
        MAINTENANCE,
        OFFICE_CLOSED,
        /** Acknowledged, with a time for the next check. */
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
