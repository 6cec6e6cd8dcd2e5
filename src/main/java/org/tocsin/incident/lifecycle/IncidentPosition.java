package org.tocsin.incident.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The state of an incident, read without loading the entity, since the caller may have to lock it afterwards. */
public record IncidentPosition(
        Status status,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt) {}
