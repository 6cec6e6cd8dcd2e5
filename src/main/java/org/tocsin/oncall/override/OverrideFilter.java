package org.tocsin.oncall.override;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.tocsin.oncall.rotation.OverrideKind;
import org.tocsin.oncall.rotation.ScheduleOverride;
import org.tocsin.platform.format.Uuids;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.transaction.Specifications;

/** Query parameters {@code ?rotation=&kind=&user=&from=&to=} of the override list; {@code user} matches added and removed people. */
record OverrideFilter(
        @Nullable String rotation,
        @Nullable String kind,
        @Nullable String user,
        @Nullable String from,
        @Nullable String to) {

    Specification<ScheduleOverride> condition() {
        var errors = new InputErrors();
        var rotationId = Uuids.optional("rotation", rotation, errors);
        var person = Uuids.optional("user", user, errors);
        var known = errors.oneOf("kind", kind, OverrideKind.class);
        var since = errors.moment("from", from);
        var until = errors.moment("to", to);
        errors.throwIfAny();

        return Specifications.ofTenant(
                Specifications.is("rotationId", rotationId),
                Specifications.is("kind", known),
                person == null
                        ? Specification.unrestricted()
                        : Specification.anyOf(Specifications.is("leaves", person), Specifications.is("comes", person)),
                Specifications.overlaps(since, until));
    }
}
