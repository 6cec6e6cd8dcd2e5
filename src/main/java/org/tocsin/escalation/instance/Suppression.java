package org.tocsin.escalation.instance;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What holds pages back although a level may be due. @param heldUntil when the escalation goes on, if it is held now */
@Embeddable
public record Suppression(
        @Embedded @Nullable Snooze snooze,
        @Nullable Instant heldUntil,
        @Enumerated(EnumType.STRING) @Nullable Reason heldBecause) {

    static final Suppression NONE = new Suppression(null, null, null);

    public enum Reason {
        /** Somebody works on it and asked for quiet. */
        SNOOZED,
        /** Its service is being worked on, which was announced. */
        MAINTENANCE,
        /** It can wait until the office opens. */
        OFFICE_CLOSED
    }

    /** @return what holds it at that instant: a snooze before a maintenance, which does not hold what has begun, before closed hours */
    Suppression at(Instant now, boolean begun, EscalationContext context) {
        if (snooze != null && snooze.until().isAfter(now)) {
            return new Suppression(snooze, snooze.until(), Reason.SNOOZED);
        }
        if (!begun && context.maintenanceUntil() != null) {
            return new Suppression(null, context.maintenanceUntil(), Reason.MAINTENANCE);
        }
        return context.officeOpensAt() == null
                ? NONE
                : new Suppression(null, context.officeOpensAt(), Reason.OFFICE_CLOSED);
    }

    /** @return whether a maintenance held it that holds it no more, nor does a snooze */
    boolean wasMaintenanceUntil(Suppression later) {
        return heldBecause == Reason.MAINTENANCE
                && (later.heldBecause == null || later.heldBecause == Reason.OFFICE_CLOSED);
    }

    Suppression with(@Nullable Snooze other) {
        return new Suppression(other, heldUntil, heldBecause);
    }

    /** @return nothing but what somebody asked for */
    Suppression released() {
        return new Suppression(snooze, null, null);
    }
}
