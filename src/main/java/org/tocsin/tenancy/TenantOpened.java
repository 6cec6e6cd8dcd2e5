package org.tocsin.tenancy;

/**
 * The event that a tenant was opened or set up again, in the same transaction: each module adds what it ships for a tenant and
 * changes nothing that exists. {@code @Order}: people 10, calendar 20, on-call 30, escalation 40, service levels 50, notification 60.
 */
public record TenantOpened(String tenantId) {}
