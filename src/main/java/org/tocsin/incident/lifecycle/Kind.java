package org.tocsin.incident.lifecycle;

/** The kind of an incident: found by people, reported by monitoring, or requested. */
public enum Kind {
    INCIDENT,
    ALERT,
    TICKET
}
