package org.tocsin.platform.subject;

/**
 * Event: a page found nobody on call; administrators should know.
 *
 * @param detail whose on-call person was sought, and who was paged instead
 */
public record NobodyOnCall(String tenantId, Subject subject, String detail) {}
