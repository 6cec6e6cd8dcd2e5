package org.tocsin.scenario.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;

/** An incident's life over Camunda's own REST API, with plain variables and messages. */
@Scenario
class IncidentOverTheEngineTest {

    private static final String START = "/engine-rest/process-definition/key/IncidentResponse/start";

    private final Rest rest;
    private final TestTenant tenant;
    private final RuntimeService runtime;

    IncidentOverTheEngineTest(Rest rest, TestTenant tenant, RuntimeService runtime) {
        this.rest = rest;
        this.tenant = tenant;
        this.runtime = runtime;
    }

    @Test
    void plainVariablesOpenTheSameIncident() {
        var id = start(Map.of(
                "title", "Checkout fails",
                "severity", "critical",
                "labels", "{\"host\":\"db-1\"}",
                "drill", "true",
                "description", "x".repeat(5000),
                "shoe_size", "44"));

        var incident = rest.get("/api/v1/incidents/" + id).expect(200);
        assertThat(incident.text("priority")).isEqualTo("P1");
        assertThat(incident.required("labels").required("host").asText()).isEqualTo("db-1");
        assertThat(incident.required("drill").asBoolean()).isTrue();
        assertThat(incident.text("source")).isEqualTo("engine");
    }

    @Test
    void theProcessKeepsOnlySubjectAndUrgency() {
        var id = start(Map.of(
                "title", "Checkout fails", "severity", "high", "shoe_size", "44", "subject", "x", "urgency", "1"));

        var process = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .singleResult();
        assertThat(process.getTenantId()).isEqualTo(tenant.id());
        assertThat(runtime.getVariables(process.getId()))
                .containsOnly(Map.entry("subject", "INCIDENT " + id + ": Checkout fails"), Map.entry("urgency", 80L));
    }

    @Test
    void aCallersKeyBecomesTheExternalReferenceAndIsTakenOnce() {
        var first = rest.post(START, body("ORDER-1", Map.of("title", "T"))).expect(200);
        var id = first.text("businessKey");

        assertThat(rest.get("/api/v1/incidents/" + id).expect(200).text("external_reference"))
                .isEqualTo("ORDER-1");
        var second = rest.post(START, body("ORDER-1", Map.of("title", "T"))).expect(422);
        assertThat(second.required("errors").required(0).required("field").asText())
                .isEqualTo("business_key");
        assertThat(rest.get("/api/v1/incidents").expect(200).required("count").asInt())
                .isEqualTo(1);
    }

    @Test
    void aMessageFromOutsideChangesOurRecordFirst() {
        var id = start(Map.of("title", "T"));

        message(id, Map.of("change", "acknowledged", "actor", "pager"), 204);
        assertThat(status(id)).isEqualTo("ACKNOWLEDGED");
        message(id, Map.of("change", "acknowledged"), 204);
        message(id, Map.of("change", "resolved", "reason", "restarted"), 204);
        var resolved = rest.get("/api/v1/incidents/" + id).expect(200);
        assertThat(resolved.text("status")).isEqualTo("RESOLVED");
        assertThat(resolved.text("resolution_note")).isEqualTo("restarted");
        message(id, Map.of("change", "closed"), 204);
        assertThat(status(id)).isEqualTo("CLOSED");

        var timeline =
                rest.get("/api/v1/incidents/" + id + "/timeline").expect(200).body();
        assertThat(timeline.required("results").findValuesAsText("actor")).contains("pager");
    }

    @Test
    void anUnknownOrImpossibleChangeIsRefusedAndNothingMoves() {
        var id = start(Map.of("title", "T"));

        refused(message(id, Map.of("change", "exploded"), 422));
        refused(message(id, Map.of("reason", "why not"), 422));
        message(id, Map.of("change", "resolved"), 204);
        refused(message(id, Map.of("change", "acknowledged"), 422));

        assertThat(status(id)).isEqualTo("RESOLVED");
        assertThat(instances(id)).isEqualTo(1);
        assertThat(runtime.createIncidentQuery().tenantIdIn(tenant.id()).count())
                .isZero();
        assertThat(runtime.getVariables(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(id)
                        .singleResult()
                        .getId()))
                .containsOnlyKeys("subject", "urgency");
    }

    private static void refused(Rest.Answer answer) {
        assertThat(answer.required("errors").required(0).required("field").asText())
                .isEqualTo("change");
    }

    private String start(Map<String, String> variables) {
        return rest.post(START, body(null, variables)).expect(200).text("businessKey");
    }

    private Rest.Answer message(String id, Map<String, String> variables, int status) {
        var body = Map.of("messageName", "incident.changed", "businessKey", id, "processVariables", typed(variables));
        return rest.post("/engine-rest/message", body).expect(status);
    }

    private static Map<String, Object> body(String businessKey, Map<String, String> variables) {
        var body = new HashMap<String, Object>();
        body.put("variables", typed(variables));
        body.put("businessKey", businessKey);
        return body;
    }

    private static Map<String, Object> typed(Map<String, String> variables) {
        var typed = new HashMap<String, Object>();
        variables.forEach((name, value) -> typed.put(name, Map.of("value", value)));
        return typed;
    }

    private String status(String id) {
        return rest.get("/api/v1/incidents/" + id).expect(200).text("status");
    }

    private long instances(String id) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .count();
    }
}
