package org.tocsin.oncall.roster;

/** The source of a shift. */
public enum ShiftSource {
    LAYER,
    OVERRIDE,
    SWAP,
    TEMPORARY,
    /** Another system keeps the schedule. */
    EXTERNAL
}
