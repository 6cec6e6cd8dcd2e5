package org.tocsin.ingest;

/** The languages in which other systems report. */
enum IntegrationType {
    ALERTMANAGER,
    PAGERDUTY_EVENTS,
    GENERIC,
    CLOUDEVENTS,
    HEARTBEAT;

    boolean isServed() {
        return this == ALERTMANAGER;
    }
}
