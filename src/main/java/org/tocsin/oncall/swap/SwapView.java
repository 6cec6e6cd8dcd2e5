package org.tocsin.oncall.swap;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A swap as the API shows it.
 *
 * @param user           the giver of the shift
 * @param offeredTo      empty for everybody of the rotation
 * @param approvalNeeded null until somebody took it; {@code approvalReason} is the table's reason
 * @param decidedBy      null if the table or a timer decided
 */
record SwapView(
        UUID id,
        UUID rotation,
        UUID user,
        Instant startTime,
        Instant endTime,
        List<UUID> offeredTo,
        List<UUID> declinedBy,
        String reason,
        Instant expiresAt,
        SwapStatus status,
        @Nullable UUID taker,
        @Nullable Instant takenAt,
        @Nullable ExchangeView inExchange,
        @Nullable Boolean approvalNeeded,
        @Nullable String approvalReason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        String createdBy,
        Instant createdAt) {

    record ExchangeView(Instant startTime, Instant endTime) {}
}
