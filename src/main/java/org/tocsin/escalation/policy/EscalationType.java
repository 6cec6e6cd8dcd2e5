package org.tocsin.escalation.policy;

/** Kind of a policy, for people to read; the trigger and the decision table decide when it starts. */
public enum EscalationType {
    TIME_BASED,
    SEVERITY_BASED,
    CONDITION_BASED,
    MANUAL,
    CUSTOMER
}
