package org.tocsin.incident.lifecycle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A checked report with the classification that the caller proposes. The table completes the classification.
 *
 * @param openedAt when the problem began, if that was earlier than the report
 */
public record IncidentDraft(
        Report report,
        Classification classification,
        @Nullable UUID assignee,
        @Nullable String team,
        @Nullable UUID parent,
        boolean onHold,
        @Nullable Instant openedAt) {}
