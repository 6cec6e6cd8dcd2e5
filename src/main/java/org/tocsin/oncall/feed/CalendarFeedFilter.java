package org.tocsin.oncall.feed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.tocsin.platform.transaction.Specifications;

/** Query parameters {@code ?rotation=&user=} of the feed list. */
record CalendarFeedFilter(@Nullable UUID rotation, @Nullable UUID user) {

    /** @param creator limits the list to their feeds; null for all */
    Specification<CalendarFeed> condition(@Nullable UUID creator) {
        return Specifications.ofTenant(
                Specifications.is("creatorId", creator),
                Specifications.is("rotationId", rotation),
                Specifications.is("userId", user));
    }
}
