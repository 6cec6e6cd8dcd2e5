package org.tocsin.people;

/** A person's place in the organisation, to which escalations climb (seeds 000, 002 and 004). */
public enum Role {
    ENGINEER,
    TEAM_LEAD,
    ENGINEERING_MANAGER,
    DIRECTOR,
    CTO,
    CISO,
    EXECUTIVE
}
