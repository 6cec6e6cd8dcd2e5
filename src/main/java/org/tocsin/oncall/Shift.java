package org.tocsin.oncall;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Who is on call from when to when, after everything. Half-open, never empty.
 *
 * @param people at least one, the primary first
 * @param reason why they are, for people to read
 */
record Shift(Instant start, Instant end, List<UUID> people, ShiftSource source, String reason) {}
