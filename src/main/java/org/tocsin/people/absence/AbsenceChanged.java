package org.tocsin.people.absence;

import java.time.Instant;
import java.util.UUID;

/**
 * An absence was entered, moved or taken back. Published in the same transaction.
 *
 * @param start of the time in which that person may be away now, or there again; a moved absence spans where it was and where it is
 */
record AbsenceChanged(UUID user, Instant start, Instant end) {}
