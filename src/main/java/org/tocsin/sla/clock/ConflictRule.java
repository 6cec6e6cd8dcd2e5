package org.tocsin.sla.clock;

/** Why this definition, when several of one type could have applied, in the order in which they decide. */
public enum ConflictRule {
    ONLY_MATCH,
    MOST_CRITERIA,
    SHORTEST_TARGET,
    NAME,
    /** No other definition of the type was chosen. */
    DEFAULT_OF_TYPE,
    /** Somebody started this very SLA. */
    REQUESTED
}
