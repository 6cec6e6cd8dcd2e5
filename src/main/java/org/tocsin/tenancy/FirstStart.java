package org.tocsin.tenancy;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tocsin.platform.StartOrder;

/** The first start opens tenant {@code default} with everything Tocsin ships; later starts find it and change nothing. */
@Component
class FirstStart implements SmartLifecycle {

    private final TenantService tenants;
    private volatile boolean running;

    FirstStart(TenantService tenants) {
        this.tenants = tenants;
    }

    @Override
    public void start() {
        tenants.openDefaultIfAbsent();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return StartOrder.FIRST_SET_UP;
    }
}
