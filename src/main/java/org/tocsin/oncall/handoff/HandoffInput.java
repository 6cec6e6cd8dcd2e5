package org.tocsin.oncall.handoff;

import org.jspecify.annotations.Nullable;

/**
 * What goes with a handoff.
 *
 * @param handoffNotes for whoever comes next
 * @param to           who takes over; whoever's shift is next unless given
 */
record HandoffInput(@Nullable String handoffNotes, @Nullable String to) {}
