package org.tocsin.oncall;

/** What put people on call. */
enum ShiftSource {
    LAYER,
    OVERRIDE,
    SWAP,
    TEMPORARY
}
