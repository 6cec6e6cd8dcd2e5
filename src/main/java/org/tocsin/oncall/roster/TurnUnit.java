package org.tocsin.oncall.roster;

/** Unit of a turn's length, in local time. */
public enum TurnUnit {
    HOURS,
    DAYS,
    WEEKS,
    MONTHS
}
