package org.tocsin.sla.clock;

/** The rule that chose a definition among several of one type, in order of precedence. */
public enum ConflictRule {
    ONLY_MATCH,
    MOST_CRITERIA,
    SHORTEST_TARGET,
    NAME,
    /** No other definition of the type was chosen. */
    DEFAULT_OF_TYPE,
    /** Somebody started this SLA by itself. */
    REQUESTED
}
