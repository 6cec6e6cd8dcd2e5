package org.tocsin.people.team;

/** A team has another name now. Published in the same transaction: whoever names a team by text follows. */
public record TeamRenamed(String from, String to) {}
