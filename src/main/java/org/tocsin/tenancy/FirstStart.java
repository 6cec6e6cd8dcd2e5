package org.tocsin.tenancy;

import org.springframework.stereotype.Component;
import org.tocsin.platform.start.StartOrder;
import org.tocsin.platform.start.StartTask;

/** Opens tenant {@code default} at the first start, with everything that Tocsin ships. Later starts change nothing. */
@Component
class FirstStart extends StartTask {

    private final TenantService tenants;

    FirstStart(TenantService tenants) {
        super(StartOrder.FIRST_SET_UP);
        this.tenants = tenants;
    }

    @Override
    protected void carryOut() {
        tenants.openDefaultIfAbsent();
    }
}
