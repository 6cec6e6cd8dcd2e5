package org.tocsin.platform.process;

/** Event: a topic has new tasks. Workers fetch them after the commit, without waiting for the next poll. */
public record WorkAvailable(String topic) {}
