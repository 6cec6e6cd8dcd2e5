package org.tocsin.escalation.instance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Current reasons from outside the escalation to suppress its pages.
 *
 * @param maintenanceUntil end of the maintenance window of its service; null: none
 * @param officeOpensAt    when the business hours begin for which it waits; null: they are open, or it does not wait
 */
public record EscalationContext(
        @Nullable Instant maintenanceUntil, @Nullable Instant officeOpensAt) {

    public static final EscalationContext NONE = new EscalationContext(null, null);
}
