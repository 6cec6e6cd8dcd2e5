package org.tocsin.oncall.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A feed as the API shows it.
 *
 * @param lastUsedAt accurate to the minute
 * @param url        with the secret, only in the response to the creation; {@code webcalUrl} is the same for one-click subscription
 */
record CalendarFeedView(
        UUID id,
        String name,
        @Nullable UUID rotation,
        @Nullable UUID user,
        boolean gaps,
        String createdBy,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String url,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String webcalUrl) {

    @Override
    public String toString() {
        return "CalendarFeedView[" + id + "]"; // never the secret
    }
}
