package org.tocsin.people;

/** A team has another name now. Published in the same transaction: whoever names a team by text follows. */
public record TeamRenamed(String from, String to) {}
