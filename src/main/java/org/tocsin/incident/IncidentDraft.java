package org.tocsin.incident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.Priority;
import org.tocsin.platform.Severity;

/**
 * A report, and what the caller proposes to make of it; the classification completes severity and priority.
 *
 * @param openedAt since when it is so, if it is told later
 */
record IncidentDraft(
        Report report,
        @Nullable Severity severity,
        @Nullable Priority priority,
        @Nullable String category,
        int requiredClearance,
        @Nullable UUID assignee,
        @Nullable String team,
        @Nullable UUID parent,
        boolean onHold,
        @Nullable Instant openedAt) {}
