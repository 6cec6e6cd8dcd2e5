package org.tocsin.incident;

import org.jspecify.annotations.Nullable;
import org.tocsin.platform.Priority;
import org.tocsin.platform.Severity;

/** How an incident is to be seen from now on; what is null stays as it is. */
record Reclassification(
        @Nullable Severity severity,
        @Nullable Priority priority,
        @Nullable String category,
        @Nullable Integer requiredClearance) {}
