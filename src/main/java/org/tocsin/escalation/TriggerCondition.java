package org.tocsin.escalation;

/** What starts a policy. */
public enum TriggerCondition {
    INCIDENT_CREATED,
    SLA_THRESHOLD,
    SLA_BREACH,
    UNACKNOWLEDGED,
    UNRESOLVED,
    SECURITY_BREACH,
    DATA_LOSS,
    CASCADE,
    MANUAL,
    CUSTOM
}
