package org.tocsin.platform.subject;

/**
 * Whoever would usually be paged lacked the clearance a subject requires: news for those who arrange rotations.
 *
 * @param detail who lacked what, and who was paged instead
 */
public record ClearanceMissing(String tenantId, Subject subject, String detail) {}
