package org.tocsin.people.absence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.people.OwnerAccess;

/**
 * An absence as the API shows it.
 *
 * @param endTime not included
 * @param reason  only for administrators and the person in question
 */
record AbsenceView(
        UUID id,
        UUID user,
        AbsenceKind kind,
        Instant startTime,
        Instant endTime,
        @Nullable String reason,
        String createdBy,
        Instant createdAt) {

    static AbsenceView of(AbsenceEntry absence) {
        var plan = absence.plan();
        return new AbsenceView(
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
