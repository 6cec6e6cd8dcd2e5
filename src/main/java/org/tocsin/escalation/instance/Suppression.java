package org.tocsin.escalation.instance;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What suppresses pages although a level may be due. @param heldUntil end of the suppression; null if there is none now */
@Embeddable
public record Suppression(
        @Embedded @Nullable Snooze snooze,
        @Nullable Instant heldUntil,
        @Enumerated(EnumType.STRING) @Nullable Reason heldBecause) {

    static final Suppression NONE = new Suppression(null, null, null);

    public enum Reason {
        /** Somebody works on it and snoozed it. */
        SNOOZED,
        /** Its service is in a maintenance window. */
        MAINTENANCE,
        /** It waits for the business hours. */
        OFFICE_CLOSED
    }

    /** @return the suppression at that instant: a snooze, else maintenance (unless it has begun), else closed business hours */
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

    /** @return whether this is maintenance and the later one is neither maintenance nor a snooze */
    boolean wasMaintenanceUntil(Suppression later) {
        return heldBecause == Reason.MAINTENANCE
                && (later.heldBecause == null || later.heldBecause == Reason.OFFICE_CLOSED);
    }

    Suppression with(@Nullable Snooze other) {
        return new Suppression(other, heldUntil, heldBecause);
    }

    /** @return a copy with nothing but the snooze */
    Suppression released() {
        return new Suppression(snooze, null, null);
    }
}
