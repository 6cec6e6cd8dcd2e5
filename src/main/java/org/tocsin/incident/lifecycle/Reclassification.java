package org.tocsin.incident.lifecycle;

import org.jspecify.annotations.Nullable;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Severity;

/** A new classification of an incident. A null value leaves the old one. */
public record Reclassification(
        @Nullable Severity severity,
        @Nullable Priority priority,
        @Nullable String category,
        @Nullable Integer requiredClearance) {}
