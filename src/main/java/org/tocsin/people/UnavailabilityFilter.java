package org.tocsin.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.tocsin.platform.InputErrors;

/** {@code ?kind=&from=&to=} of the list of a person's absences: those that overlap. */
record UnavailabilityFilter(
        @Nullable String kind,
        @Nullable String from,
        @Nullable String to) {

    Specification<Unavailability> of(UUID person, String tenantId) {
        var errors = new InputErrors();
        var known = errors.oneOf("kind", kind, AbsenceKind.class);
        var since = errors.moment("from", from);
        var until = errors.moment("to", to);
        errors.throwIfAny();
        return Specification.allOf(
                (absence, query, is) -> is.equal(absence.get("tenantId"), tenantId),
                (absence, query, is) -> is.equal(absence.get("userId"), person),
                known == null ? null : (absence, query, is) -> is.equal(absence.get("kind"), known),
                since == null ? null : (absence, query, is) -> is.greaterThan(absence.get("endTime"), since),
                until == null ? null : (absence, query, is) -> is.lessThan(absence.get("startTime"), until));
    }
}
