package org.tocsin.escalation.instance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What holds pages back beside what the escalation itself knows, at the moment of looking.
 *
 * @param maintenanceUntil when the maintenance of its service ends, if there is one
 * @param officeOpensAt    when the office opens for which it waits, if it is closed
 */
public record EscalationContext(
        @Nullable Instant maintenanceUntil, @Nullable Instant officeOpensAt) {

    public static final EscalationContext NONE = new EscalationContext(null, null);
}
