package org.tocsin.people.team;

/** A team has another name now. Published in the same transaction: listeners that name a team by text follow. */
public record TeamRenamed(String from, String to) {}
