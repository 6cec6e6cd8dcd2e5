package org.tocsin.incident.lifecycle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report, and what the caller proposes to make of it; the table completes its classification.
 *
 * @param openedAt since when it is so, if it is told later
 */
public record IncidentDraft(
        Report report,
        Classification classification,
        @Nullable UUID assignee,
        @Nullable String team,
        @Nullable UUID parent,
        boolean onHold,
        @Nullable Instant openedAt) {}
