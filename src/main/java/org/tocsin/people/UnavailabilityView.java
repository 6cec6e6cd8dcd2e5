package org.tocsin.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An absence as the API shows it.
 *
 * @param endTime not included
 * @param reason  only for administrators and the person in question
 */
record UnavailabilityView(
        UUID id,
        UUID user,
        AbsenceKind kind,
        Instant startTime,
        Instant endTime,
        @Nullable String reason,
        String createdBy,
        Instant createdAt) {

    static UnavailabilityView of(Unavailability absence) {
        var plan = absence.plan();
        return new UnavailabilityView(
                absence.id(),
                absence.userId(),
                plan.kind(),
                plan.start(),
                plan.end(),
                OwnerAccess.mayChange(absence.userId()) ? plan.reason() : null,
                absence.createdBy(),
                absence.createdAt());
    }
}
