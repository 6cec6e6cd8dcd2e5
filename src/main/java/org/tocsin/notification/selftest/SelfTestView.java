package org.tocsin.notification.selftest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The report of a self-test as the API shows it; checks appear as they are made. */
record SelfTestView(
        UUID id,
        SelfTest.Status status,
        String requestedBy,
        boolean weekly,
        List<SelfTest.Check> checks,
        Instant startedAt,
        @Nullable Instant finishedAt) {}
