package org.tocsin.incident.lifecycle;

import org.jspecify.annotations.Nullable;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Severity;

/** How an incident is to be seen from now on; what is null stays as it is. */
public record Reclassification(
        @Nullable Severity severity,
        @Nullable Priority priority,
        @Nullable String category,
        @Nullable Integer requiredClearance) {}
