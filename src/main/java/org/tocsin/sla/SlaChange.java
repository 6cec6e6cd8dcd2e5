package org.tocsin.sla;

/** What the message {@code sla.changed} says, in lower case as its variable {@code change}. */
enum SlaChange {
    FULFILLED,
    PAUSED,
    RESUMED,
    RETARGETED,
    CANCELLED
}
