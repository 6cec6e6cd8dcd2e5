package org.tocsin.oncall.swap;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * The request of a swap, validated without the database.
 *
 * @param user      the owner of the shift; null for the caller
 * @param offeredTo empty for everybody of the rotation
 * @param expiresAt null for the latest possible time
 */
record SwapDraft(
        UUID rotation,
        @Nullable UUID user,
        Interval window,
        List<UUID> offeredTo,
        String reason,
        @Nullable Instant expiresAt) {}
