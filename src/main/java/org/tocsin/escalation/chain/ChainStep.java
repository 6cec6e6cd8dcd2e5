package org.tocsin.escalation.chain;

/**
 * One step of a chain.
 *
 * @param level          L1, L2, L3, Manager or CISO
 * @param role           as the caller wrote it
 * @param timeoutMinutes how long to wait for an answer before the next step
 */
record ChainStep(String level, String role, int timeoutMinutes, String notificationMethod) {}
