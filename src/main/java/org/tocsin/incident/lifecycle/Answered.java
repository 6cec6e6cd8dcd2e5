package org.tocsin.incident.lifecycle;

import java.time.Instant;
import java.util.UUID;

/** An action on an incident: who acted, and when. */
public record Answered(UUID incidentId, String actor, Instant at) {}
