package org.tocsin.people;

import java.time.Instant;
import java.util.UUID;

/**
 * A person is away, from {@code start} until just before {@code end}. Why is nobody else's business.
 *
 * @param kind PTO, HOLIDAY, SICK or OTHER
 */
public record Absence(UUID user, Instant start, Instant end, String kind) {}
