package org.tocsin.incident.lifecycle;

import java.time.Instant;
import java.util.UUID;

/** Somebody did something about an incident. */
public record Answered(UUID incidentId, String actor, Instant at) {}
