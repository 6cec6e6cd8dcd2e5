package org.tocsin.incident;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.Priority;
import org.tocsin.platform.Severity;

/** A report, and what the caller proposes to make of it; the classification completes severity and priority. */
record IncidentDraft(
        Report report,
        @Nullable Severity severity,
        @Nullable Priority priority,
        @Nullable String category,
        @Nullable UUID assignee,
        @Nullable String team) {}
