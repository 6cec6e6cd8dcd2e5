package org.tocsin.tenancy;

import java.time.Instant;

/** A tenant as the API shows one; {@code zone} is an IANA name. */
record TenantView(String id, String name, Plan plan, String zone, boolean active, Instant createdAt) {

    static TenantView of(Tenant tenant) {
        return new TenantView(
                tenant.id(), tenant.name(), tenant.plan(), tenant.zone().getId(), tenant.active(), tenant.createdAt());
    }
}
