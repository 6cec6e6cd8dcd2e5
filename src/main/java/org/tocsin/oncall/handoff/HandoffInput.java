package org.tocsin.oncall.handoff;

import org.jspecify.annotations.Nullable;

/**
 * Request body of a handoff.
 *
 * @param handoffNotes for the next person
 * @param to           who takes over; the person with the next shift unless given
 */
record HandoffInput(@Nullable String handoffNotes, @Nullable String to) {}
