package org.tocsin.platform.subject;

/**
 * A page found nobody on call: news for those who arrange rotations.
 *
 * @param detail for whom was looked, and who was paged instead
 */
public record NobodyOnCall(String tenantId, Subject subject, String detail) {}
