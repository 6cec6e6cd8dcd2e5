package org.tocsin.incident.lifecycle;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Since when and why nothing can be done about an incident.
 *
 * @param statusBeforeHold the status it returns to
 */
@Embeddable
public record Hold(
        @Enumerated(EnumType.STRING) Status statusBeforeHold,
        Instant heldAt,
        @Nullable String holdReason) {

    Hold returningTo(Status status) {
        return new Hold(status, heldAt, holdReason);
    }
}
