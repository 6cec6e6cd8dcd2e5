package org.tocsin.people.absence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.transaction.Specifications;

/** {@code ?kind=&from=&to=} of the list of a person's absences; {@code from} and {@code to} select those that overlap. */
record AbsenceFilter(
        @Nullable String kind,
        @Nullable String from,
        @Nullable String to) {

    Specification<AbsenceEntry> condition(UUID person) {
        var errors = new InputErrors();
        var known = errors.oneOf("kind", kind, AbsenceKind.class);
        var since = errors.moment("from", from);
        var until = errors.moment("to", to);
        errors.throwIfAny();

        return Specifications.ofTenant(
                Specifications.is("userId", person),
                Specifications.is("kind", known),
                Specifications.overlaps(since, until));
    }
}
