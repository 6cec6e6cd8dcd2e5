package org.tocsin.people;

/** A person's role in the organisation, which escalation steps may name. */
public enum Role {
    ENGINEER,
    TEAM_LEAD,
    ENGINEERING_MANAGER,
    DIRECTOR,
    CTO,
    CISO,
    EXECUTIVE
}
