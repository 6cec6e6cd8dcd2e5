package org.tocsin.oncall.roster;

/** What put people on call. */
public enum ShiftSource {
    LAYER,
    OVERRIDE,
    SWAP,
    TEMPORARY,
    /** Another system keeps the schedule. */
    EXTERNAL
}
