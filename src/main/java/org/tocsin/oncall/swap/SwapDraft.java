package org.tocsin.oncall.swap;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * What a request for a swap says, as far as it can be checked by itself.
 *
 * @param user      whose shift it is; null for the caller's
 * @param offeredTo empty for everybody of the rotation
 * @param expiresAt null for as late as possible
 */
record SwapDraft(
        UUID rotation,
        @Nullable UUID user,
        Interval window,
        List<UUID> offeredTo,
        String reason,
        @Nullable Instant expiresAt) {}
