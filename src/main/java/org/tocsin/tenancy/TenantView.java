package org.tocsin.tenancy;

import java.time.Instant;

/** A tenant as the API shows one; {@code zone} is an IANA name; a resolved or closed incident may be reopened for {@code reopen_window_hours}. */
record TenantView(
        String id, String name, Plan plan, String zone, int reopenWindowHours, boolean active, Instant createdAt) {

    static TenantView of(Tenant tenant) {
        return new TenantView(
                tenant.id(),
                tenant.name(),
                tenant.plan(),
                tenant.zone().getId(),
                tenant.reopenWindowHours(),
                tenant.active(),
                tenant.createdAt());
    }
}
