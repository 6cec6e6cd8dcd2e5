package org.tocsin.people.team;

/** A team has been renamed. Published in the same transaction, so that listeners that store the name update it. */
public record TeamRenamed(String from, String to) {}
