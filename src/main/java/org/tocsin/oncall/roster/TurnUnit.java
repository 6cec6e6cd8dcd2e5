package org.tocsin.oncall.roster;

/** What the length of a turn is counted in, on the wall clock. */
public enum TurnUnit {
    HOURS,
    DAYS,
    WEEKS,
    MONTHS
}
