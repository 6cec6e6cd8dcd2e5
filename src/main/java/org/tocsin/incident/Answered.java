package org.tocsin.incident;

import java.time.Instant;
import java.util.UUID;

/** Somebody did something about an incident. */
record Answered(UUID incidentId, String actor, Instant at) {}
