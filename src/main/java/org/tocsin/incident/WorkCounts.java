package org.tocsin.incident;

/** How many there are, and how many came and went since. */
record WorkCounts(long open, long opened, long resolved) {}
