package org.tocsin.oncall;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** {@code ?rotation=&user=} of the list of feeds. */
record CalendarFeedFilter(@Nullable UUID rotation, @Nullable UUID user) {

    /** @param creator whose feeds are shown; null for everybody's */
    Specification<CalendarFeed> in(String tenantId, @Nullable UUID creator) {
        return Specification.allOf(
                Specifications.equal("tenantId", tenantId),
                Specifications.equal("creatorId", creator),
                Specifications.equal("rotationId", rotation),
                Specifications.equal("userId", user));
    }
}
