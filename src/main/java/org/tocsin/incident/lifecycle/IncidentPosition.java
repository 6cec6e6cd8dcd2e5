package org.tocsin.incident.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far an incident has come, read apart from the aggregate: the caller may yet have to lock it. */
public record IncidentPosition(
        Status status,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt) {}
