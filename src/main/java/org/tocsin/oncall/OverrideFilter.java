package org.tocsin.oncall;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.tocsin.platform.InputErrors;

/** {@code ?rotation=&kind=&user=&from=&to=} of the list of overrides; a user's are those in which they come or go. */
record OverrideFilter(
        @Nullable String rotation,
        @Nullable String kind,
        @Nullable String user,
        @Nullable String from,
        @Nullable String to) {

    Specification<ScheduleOverride> in(String tenantId) {
        var errors = new InputErrors();
        var rotationId = InputIds.optional("rotation", rotation, errors);
        var person = InputIds.optional("user", user, errors);
        var known = errors.oneOf("kind", kind, OverrideKind.class);
        var since = errors.moment("from", from);
        var until = errors.moment("to", to);
        errors.throwIfAny();
        return Specification.allOf(
                Specifications.equal("tenantId", tenantId),
                Specifications.equal("rotationId", rotationId),
                Specifications.equal("kind", known),
                person == null
                        ? null
                        : (override, query, is) -> is.or(
                                is.equal(override.get("leaves"), person), is.equal(override.get("comes"), person)),
                Specifications.overlapping(since, until));
    }
}
