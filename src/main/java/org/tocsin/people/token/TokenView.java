package org.tocsin.people.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.access.Access;

/**
 * A token as the API shows one.
 *
 * @param lastUsedAt to the minute
 * @param token      the secret, in the answer to its creation only
 */
record TokenView(
        UUID id,
        String tenantId,
        String name,
        Access access,
        String createdBy,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token) {

    @Override
    public String toString() {
        return "TokenView[" + id + "]"; // never the secret
    }
}
