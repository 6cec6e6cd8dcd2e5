package org.tocsin.platform.process;

/** Tells the platform's workers, once the transaction has committed, that a topic has new tasks: no waiting for the next poll. */
public record WorkAvailable(String topic) {}
