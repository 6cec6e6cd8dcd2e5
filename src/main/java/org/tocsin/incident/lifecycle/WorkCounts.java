package org.tocsin.incident.lifecycle;

/** How many there are, and how many came and went since. */
public record WorkCounts(long open, long opened, long resolved) {}
