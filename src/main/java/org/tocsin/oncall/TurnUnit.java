package org.tocsin.oncall;

/** What the length of a turn is counted in, on the wall clock. */
enum TurnUnit {
    HOURS,
    DAYS,
    WEEKS,
    MONTHS
}
