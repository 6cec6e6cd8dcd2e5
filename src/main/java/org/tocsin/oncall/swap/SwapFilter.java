package org.tocsin.oncall.swap;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.tocsin.platform.format.Uuids;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.transaction.Specifications;

/** {@code ?rotation=&user=&status=}: query parameters of the swap list; {@code user} matches giver, taker and named people. */
record SwapFilter(
        @Nullable String rotation,
        @Nullable String user,
        @Nullable String status) {

    Specification<ShiftSwap> condition() {
        var errors = new InputErrors();
        var rotationId = Uuids.optional("rotation", rotation, errors);
        var person = Uuids.optional("user", user, errors);
        var known = errors.oneOf("status", status, SwapStatus.class);
        errors.throwIfAny();

        return Specifications.ofTenant(
                Specifications.is("rotationId", rotationId),
                Specifications.is("status", known),
                person == null
                        ? Specification.unrestricted()
                        : Specification.anyOf(
                                Specifications.is("requester", person),
                                Specifications.is("taker", person),
                                Specifications.has("offeredTo", person)));
    }
}
