package org.tocsin.scenario.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.subject.Severity;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** Reopening an incident: possible for a week, unless the tenant sets another time. */
@Scenario
class IncidentsComeBackTest {

    private static final String INCIDENTS = "/api/v1/incidents/";

    private final Rest rest;
    private final Given given;
    private final TestTime time;
    private final TestTenant tenant;
    private final RuntimeService runtime;

    IncidentsComeBackTest(Rest rest, Given given, TestTime time, TestTenant tenant, RuntimeService runtime) {
        this.rest = rest;
        this.given = given;
        this.time = time;
        this.tenant = tenant;
        this.runtime = runtime;
    }

    @Test
    void aClosedOneGoesOnWhereItWas() {
        var id = given.incident().opened().id();
        rest.post(INCIDENTS + id + "/close", Map.of("reason", "restarted")).expect(200);
        time.fastForward(TestTime.hours(7 * 24 - 1));

        rest.post(INCIDENTS + id + "/acknowledge").expect(409);
        var reopened = rest.post(INCIDENTS + id + "/reopen", Map.of("reason", "down again"))
                .expect(200);

        assertThat(reopened.text("status")).as("it was resolved by a person").isEqualTo("IN_PROGRESS");
        assertThat(reopened.required("closed_at").isNull()).isTrue();
        assertThat(reopened.required("resolved_at").isNull()).isTrue();
        assertThat(reopened.required("close_reason").isNull()).isTrue();
        assertThat(reopened.text("reopened_at")).isEqualTo(time.now().toString());
        assertThat(reopened.text("reopened_count")).isEqualTo("1");
        rest.post(INCIDENTS + id + "/reopen").expect(200);
        time.fastForward(TestTime.hours(2));
        assertThat(processesOf(id)).as("the old window ends nothing").isOne();
        assertThat(rest.post(INCIDENTS + id + "/resolve").expect(200).text("status"))
                .isEqualTo("RESOLVED");
        assertThat(rest.post(INCIDENTS + id + "/reopen").expect(200).text("reopened_count"))
                .isEqualTo("2");
        rest.post(INCIDENTS + id + "/cancel").expect(200);
        rest.post(INCIDENTS + id + "/reopen").expect(409);
        assertThat(processesOf(id)).isZero();
    }

    @Test
    void afterTheWindowItIsTooLate() {
        var closed = given.incident().opened().id();
        var resolved = given.incident().opened().id();
        rest.post(INCIDENTS + resolved + "/resolve").expect(200);
        var answer = rest.post(INCIDENTS + closed + "/close").expect(200);
        assertThat(answer.text("reopen_until"))
                .isEqualTo(time.now().plus(TestTime.hours(168)).toString());

        time.fastForward(TestTime.hours(168));

        rest.post(INCIDENTS + closed + "/reopen").expect(409);
        rest.post(INCIDENTS + resolved + "/reopen").expect(409);
        assertThat(processesOf(closed)).isZero();
        assertThat(processesOf(resolved)).isOne();
        rest.post(INCIDENTS + closed + "/comments", Map.of("body", "Thanks")).expect(201);
    }

    @Test
    void aTenantMayHaveNoWindowAtAll() {
        rest.patch("/api/v1/tenants/" + tenant.id(), Map.of("reopen_window_hours", 0))
                .expect(200);
        var id = given.incident().opened().id();

        rest.post(INCIDENTS + id + "/close").expect(200);

        assertThat(processesOf(id)).isZero();
        rest.post(INCIDENTS + id + "/reopen").expect(409);
        rest.patch("/api/v1/tenants/" + tenant.id(), Map.of("reopen_window_hours", 8761))
                .expect(422);
    }

    @Test
    void notWhileAnotherOneHasItsKey() {
        var report = Map.of("title", "Disk full", "dedup_key", "disk/db-1");
        var first = rest.post(INCIDENTS, report).expect(201).text("id");
        rest.post(INCIDENTS + first + "/resolve").expect(200);
        var second = rest.post(INCIDENTS, report).expect(201).text("id");

        rest.post(INCIDENTS + first + "/reopen").expect(409);
        rest.post(INCIDENTS + second + "/resolve").expect(200);
        rest.post(INCIDENTS + first + "/reopen").expect(200);
    }

    @Test
    void aReopenedOnePagesNobodyByItself() {
        var id = given.incident().severity(Severity.CRITICAL).opened().id();
        rest.post(INCIDENTS + id + "/close").expect(200);
        time.settle();
        var before = rest.get(INCIDENTS + id + "/escalations").expect(200).body();

        rest.post(INCIDENTS + id + "/reopen").expect(200);
        time.fastForward(TestTime.minutes(10));

        assertThat(rest.get(INCIDENTS + id + "/escalations").expect(200).body()).isEqualTo(before);
    }

    private long processesOf(String id) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .count();
    }
}
