package org.tocsin.oncall;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** {@code ?rotation=&user=} of the list of feeds. */
record CalendarFeedFilter(@Nullable UUID rotation, @Nullable UUID user) {

    /** @param creator whose feeds are shown; null for everybody's */
    Specification<CalendarFeed> in(String tenantId, @Nullable UUID creator) {
        return Specification.allOf(
                (feed, query, is) -> is.equal(feed.get("tenantId"), tenantId),
                creator == null ? null : (feed, query, is) -> is.equal(feed.get("creatorId"), creator),
                rotation == null ? null : (feed, query, is) -> is.equal(feed.get("rotationId"), rotation),
                user == null ? null : (feed, query, is) -> is.equal(feed.get("userId"), user));
    }
}
