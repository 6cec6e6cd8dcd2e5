package org.tocsin.testkit;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The tenant of the running test. Its running processes end with the test, so that no later test meets them. */
public final class TestTenant {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Rest rest;
    private final MovableClock clock;
    private final Channels channels;
    private final RuntimeService runtime;
    private String id = "";

    TestTenant(Rest rest, MovableClock clock, Channels channels, RuntimeService runtime) {
        this.rest = rest;
        this.clock = clock;
        this.channels = channels;
        this.runtime = runtime;
    }

    public String id() {
        return id;
    }

    void open() {
        clock.moveTo(MovableClock.MONDAY_MORNING);
        rest.begin();
        id = "test-" + COUNT.incrementAndGet();
        rest.logInAsAdministrator();
        rest.post("/api/v1/tenants", Map.of("id", id)).expect(201);
        var token = rest.post("/api/v1/tokens", Map.of("tenant_id", id, "name", "test", "access", "ADMIN"))
                .expect(201);
        rest.useToken(token.text("token"));
        channels.begin(id);
    }

    void close() {
        var running = runtime.createProcessInstanceQuery().tenantIdIn(id).list().stream()
                .map(ProcessInstance::getId)
                .toList();
        if (!running.isEmpty()) {
            runtime.deleteProcessInstancesIfExists(running, "the test is over", true, true, true);
        }
    }
}
