package org.tocsin.scenario.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.subject.Severity;
import org.tocsin.platform.subject.SubjectDirectory;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** Hold, resume and reclassify, over our API and by the engine's message. */
@Scenario
class IncidentsChangeTest {

    private static final String INCIDENTS = "/api/v1/incidents/";

    private final Rest rest;
    private final Given given;
    private final TestTime time;
    private final TestTenant tenant;
    private final SubjectDirectory subjects;
    private final RuntimeService runtime;

    IncidentsChangeTest(
            Rest rest,
            Given given,
            TestTime time,
            TestTenant tenant,
            SubjectDirectory subjects,
            RuntimeService runtime) {
        this.rest = rest;
        this.given = given;
        this.time = time;
        this.tenant = tenant;
        this.subjects = subjects;
        this.runtime = runtime;
    }

    @Test
    void itIsHeldAndGoesOnWhereItWas() {
        var id = given.incident().opened().id();
        verb(id, "start", 200);
        var held = rest.post(INCIDENTS + id + "/hold", Map.of("reason", "waits for a part"))
                .expect(200);

        assertThat(held.text("status")).isEqualTo("ON_HOLD");
        assertThat(held.text("hold_reason")).isEqualTo("waits for a part");
        assertThat(fact(id, "held_at")).isEqualTo(time.now());
        assertThat(verb(id, "hold", 200).text("hold_reason")).isEqualTo("waits for a part");
        verb(id, "start", 409);
        var resumed = verb(id, "resume", 200);
        assertThat(resumed.text("status")).isEqualTo("IN_PROGRESS");
        assertThat(resumed.required("held_at").isNull()).isTrue();
        verb(id, "resume", 200);
        verb(id, "resolve", 200);
        verb(id, "resume", 409);
        verb(id, "hold", 409);
    }

    @Test
    void onHoldItCanBeAcknowledgedAndEnded() {
        var id = given.incident().opened().id();
        verb(id, "hold", 200);

        var seen = verb(id, "acknowledge", 200);

        assertThat(seen.text("status")).isEqualTo("ON_HOLD");
        assertThat(seen.text("acknowledged_at")).isEqualTo(time.now().toString());
        assertThat(verb(id, "close", 200).required("held_at").isNull()).isTrue();
    }

    @Test
    void itMayBeginEarlierAndOnHold() {
        var since = time.now().minus(TestTime.hours(30));

        var opened = rest.post(
                        "/api/v1/incidents", Map.of("title", "T", "status", "on_hold", "opened_at", since.toString()))
                .expect(201);

        assertThat(opened.text("status")).isEqualTo("ON_HOLD");
        assertThat(opened.text("opened_at")).isEqualTo(since.toString());
        assertThat(opened.text("created_at")).isEqualTo(time.now().toString());
        assertThat(fact(opened.text("id"), "opened_at")).isEqualTo(since);
        assertThat(verb(opened.text("id"), "resume", 200).text("status")).isEqualTo("OPEN");
        time.fastForward(TestTime.hours(25));
        assertThat(verb(opened.text("id"), "close", 200).text("time_to_close")).isEqualTo("1 01:00:00");
    }

    @Test
    void thePriorityFollowsANewSeverity() {
        var id = given.incident().severity(Severity.LOW).opened().id();

        var raised = rest.post(INCIDENTS + id + "/reclassify", Map.of("severity", "critical", "reason", "all are hit"))
                .expect(200);
        assertThat(raised.text("priority")).isEqualTo("P1");
        assertThat(raised.text("classification_reason"))
                .as("what the table said")
                .isNotEqualTo("all are hit");
        assertThat(runtime.getVariable(raised.text("process_instance_id"), "urgency"))
                .isEqualTo(90L);
        var moved = rest.post(
                        INCIDENTS + id + "/reclassify",
                        Map.of("priority", "Low", "category", "network", "required_clearance", 2))
                .expect(200);

        assertThat(moved.text("severity")).isEqualTo("CRITICAL");
        assertThat(moved.text("priority")).isEqualTo("P4");
        assertThat(moved.text("category")).isEqualTo("NETWORK");
        assertThat(fact(id, "required_clearance")).isEqualTo(2);
        rest.post(INCIDENTS + id + "/reclassify", Map.of()).expect(200);
        assertThat(rest.get(INCIDENTS + id + "/timeline").expect(200).content())
                .contains("from LOW, P4 to CRITICAL, P1 by")
                .contains("all are hit")
                .containsOnlyOnce("to CRITICAL, P4, NETWORK, clearance 2");
    }

    @Test
    void theSameByMessagesOfTheEngine() {
        var id = given.incident().opened().id();

        message(id, 204, Map.of("change", "held", "reason", "waits", "title", "not looked at"));
        assertThat(status(id)).isEqualTo("ON_HOLD");
        message(id, 204, Map.of("change", "held"));
        message(id, 204, Map.of("change", "resumed"));
        assertThat(status(id)).isEqualTo("OPEN");
        message(id, 204, Map.of("change", "reclassified", "severity", "error", "required_clearance", "3"));
        assertThat(fact(id, "priority")).isEqualTo("P2");
        message(id, 204, Map.of("change", "reclassified", "severity", "HIGH"));
        refused(message(id, 422, Map.of("change", "reclassified", "severity", "awful")), "severity");
        refused(message(id, 422, Map.of("change", "replied")), "change");
        message(id, 204, Map.of("change", "closed"));
        refused(message(id, 422, Map.of("change", "acknowledged")), "change");
        message(id, 204, Map.of("change", "closed"));
        message(id, 204, Map.of("change", "reopened", "reason", "again"));
        assertThat(status(id)).isEqualTo("IN_PROGRESS");
        assertThat(fact(id, "reopened_at")).isEqualTo(time.now());
        assertThat(rest.get(INCIDENTS + id).expect(200).text("title")).isNotEqualTo("not looked at");
        assertThat(runtime.getVariables(rest.get(INCIDENTS + id).expect(200).text("process_instance_id")))
                .containsOnlyKeys("subject", "urgency");
    }

    @Test
    void ofChangesInTheSameInstantNoneIsLost() throws Exception {
        var id = given.incident().severity(Severity.LOW).opened().id();
        var at = INCIDENTS + id;
        var pool = Executors.newFixedThreadPool(6);

        var answers = pool.invokeAll(List.of(
                () -> rest.post(at + "/acknowledge").status(),
                () -> rest.post(at + "/hold").status(),
                () -> rest.post(at + "/reclassify", Map.of("severity", "CRITICAL"))
                        .status(),
                () -> rest.post(at + "/comments", Map.of("body", "We are on it"))
                        .status(),
                () -> rest.post(at + "/comments", Map.of("body", "?", "author_role", "CUSTOMER"))
                        .status(),
                () -> message(id, 204, Map.of("change", "held")).status()));
        pool.shutdown();

        for (var answer : answers) {
            assertThat(answer.get()).isIn(200, 201, 204);
        }
        var incident = rest.get(at).expect(200);
        assertThat(incident.text("status")).isEqualTo("ON_HOLD");
        assertThat(incident.text("priority")).isEqualTo("P1");
        assertThat(incident.text("acknowledged_at")).isEqualTo(time.now().toString());
        assertThat(incident.text("first_responded_at")).isEqualTo(time.now().toString());
        assertThat(incident.text("message_at")).isEqualTo(time.now().toString());
        assertThat(rest.get(at + "/timeline").expect(200).content()).containsOnlyOnce("\"incident.held\"");
        assertThat(verb(id, "resume", 200).text("status")).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void whatIsWrongIsNamed() {
        var id = given.incident().opened().id();

        refused(
                rest.post(INCIDENTS + id + "/reclassify", Map.of("severity", "awful"))
                        .expect(422),
                "severity");
        refused(
                rest.post(INCIDENTS + id + "/reclassify", Map.of("required_clearance", 101))
                        .expect(422),
                "required_clearance");
        refused(
                rest.post(INCIDENTS + id + "/hold", Map.of("reason", "x".repeat(4001)))
                        .expect(422),
                "reason");
        rest.post(INCIDENTS + id + "/reclassify", Map.of("required_clearance", "top"))
                .expect(400);
        rest.post(INCIDENTS + "4711/hold").expect(404);
        verb(id, "cancel", 200);
        rest.post(INCIDENTS + id + "/reclassify", Map.of("severity", "CRITICAL"))
                .expect(409);
    }

    private static void refused(Rest.Answer answer, String field) {
        assertThat(answer.required("errors").findValuesAsText("field")).containsExactly(field);
    }

    private Rest.Answer verb(String id, String verb, int status) {
        return rest.post(INCIDENTS + id + "/" + verb).expect(status);
    }

    private String status(String id) {
        return rest.get(INCIDENTS + id).expect(200).text("status");
    }

    private Object fact(String id, String name) {
        return CurrentTenant.call(
                tenant.id(), () -> subjects.find(id).orElseThrow().get(name));
    }

    private Rest.Answer message(String id, int status, Map<String, String> variables) {
        var typed = new HashMap<String, Object>();
        variables.forEach((name, value) -> typed.put(name, Map.of("value", value)));
        var body = Map.of("messageName", "incident.changed", "businessKey", id, "processVariables", typed);
        return rest.post("/engine-rest/message", body).expect(status);
    }
}
