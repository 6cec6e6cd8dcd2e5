package org.tocsin.people.verification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.subject.Channel;

/** A verification as the API shows it; the code is never shown. */
record VerificationView(
        UUID id,
        UUID contact,
        Channel channel,
        VerificationStatus status,
        int triesLeft,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant settledAt) {}
