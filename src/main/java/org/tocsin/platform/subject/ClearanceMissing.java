package org.tocsin.platform.subject;

/**
 * Event: people who would usually be paged lacked the clearance that a subject requires; administrators should know.
 *
 * @param detail who lacked which clearance, and who was paged instead
 */
public record ClearanceMissing(String tenantId, Subject subject, String detail) {}
