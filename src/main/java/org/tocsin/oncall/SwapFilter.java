package org.tocsin.oncall;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.tocsin.platform.InputErrors;

/** {@code ?rotation=&user=&status=} of the list of swaps; a user's are those they give, take or are offered by name. */
record SwapFilter(
        @Nullable String rotation,
        @Nullable String user,
        @Nullable String status) {

    Specification<ShiftSwap> in(String tenantId) {
        var errors = new InputErrors();
        var rotationId = InputIds.optional("rotation", rotation, errors);
        var person = InputIds.optional("user", user, errors);
        var known = errors.oneOf("status", status, SwapStatus.class);
        errors.throwIfAny();
        return Specification.allOf(
                Specifications.equal("tenantId", tenantId),
                Specifications.equal("rotationId", rotationId),
                Specifications.equal("status", known),
                person == null ? null : of(person));
    }

    private static Specification<ShiftSwap> of(UUID person) {
        return (swap, query, is) -> is.or(
                is.equal(swap.get("requester"), person),
                is.equal(swap.get("taker"), person),
                is.isTrue(is.function(
                        "jsonb_exists", Boolean.class, swap.get("offeredTo"), is.literal(person.toString()))));
    }
}
