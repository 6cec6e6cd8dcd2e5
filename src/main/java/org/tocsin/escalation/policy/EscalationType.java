package org.tocsin.escalation.policy;

/** What kind of policy it is; the word is for people, the trigger and the table decide. */
public enum EscalationType {
    TIME_BASED,
    SEVERITY_BASED,
    CONDITION_BASED,
    MANUAL,
    CUSTOMER
}
