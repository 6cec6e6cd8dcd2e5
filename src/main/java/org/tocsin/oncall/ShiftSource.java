package org.tocsin.oncall;

/** What put people on call. */
enum ShiftSource {
    LAYER,
    OVERRIDE,
    SWAP,
    TEMPORARY,
    /** Another system keeps the schedule. */
    EXTERNAL
}
