package org.tocsin.oncall.feed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.tocsin.platform.transaction.Specifications;

/** {@code ?rotation=&user=} of the list of feeds. */
record CalendarFeedFilter(@Nullable UUID rotation, @Nullable UUID user) {

    /** @param creator whose feeds are shown; null for everybody's */
    Specification<CalendarFeed> condition(@Nullable UUID creator) {
        return Specifications.ofTenant(
                Specifications.is("creatorId", creator),
                Specifications.is("rotationId", rotation),
                Specifications.is("userId", user));
    }
}
