package org.tocsin.people.absence;

import java.time.Instant;
import java.util.UUID;

/**
 * An absence was entered, changed or deleted. Published in the same transaction.
 *
 * @param start of the affected time; for a moved absence, it spans the old and the new one
 */
record AbsenceChanged(UUID user, Instant start, Instant end) {}
