package org.tocsin.incident.lifecycle;

/** Found by people, by monitoring, or asked for. */
public enum Kind {
    INCIDENT,
    ALERT,
    TICKET
}
