package org.tocsin.incident.lifecycle;

/** The number of open incidents, and how many were opened and resolved since a given time. */
public record WorkCounts(long open, long opened, long resolved) {}
