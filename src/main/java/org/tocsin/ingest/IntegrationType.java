package org.tocsin.ingest;

/** The format in which another system reports. */
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
