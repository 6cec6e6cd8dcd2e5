package org.tocsin.incident.lifecycle;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The hold of an incident: when it began, and why. Meanwhile the SLAs that pause on hold stand still; {@code SubjectSlaUpdates} sees to it.
 *
 * @param statusBeforeHold the status that resume restores
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
