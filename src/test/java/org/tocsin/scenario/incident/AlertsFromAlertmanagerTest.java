package org.tocsin.scenario.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTime;

/** Alerts arrive repeated, grouped, concurrently and out of order; each occurrence is one incident. */
@Scenario
class AlertsFromAlertmanagerTest {

    private static final String MONDAY = "2026-03-02T08:00:00Z", TUESDAY = "2026-03-03T08:00:00Z";

    private final Rest rest;
    private final TestTime time;
    private String address = "";

    AlertsFromAlertmanagerTest(Rest rest, TestTime time) {
        this.rest = rest;
        this.time = time;
    }

    @BeforeEach
    void findTheShippedIntegration() {
        var shipped =
                rest.get("/api/v1/integrations").expect(200).required("results").required(0);
        assertThat(shipped.required("name").asText()).isEqualTo("alertmanager");
        address = "/api/v1/ingest/alertmanager/" + shipped.required("key").asText();
    }

    @Test
    void aFiringAlertOpensAnIncidentAndItsResolveEndsIt() {
        send(200, firing("f1", MONDAY));

        var incident = incidents().get(0);
        assertThat(incident.required("title").asText()).isEqualTo("Errors above 10 %");
        assertThat(incident.required("severity").asText()).isEqualTo("CRITICAL");
        assertThat(incident.required("service").asText()).isEqualTo("checkout");
        assertThat(incident.required("external_id").asText()).isEqualTo("f1");
        assertThat(incident.required("source").asText()).isEqualTo("alertmanager");

        send(200, resolved("f1", MONDAY));
        assertThat(incidents().get(0).required("status").asText()).isEqualTo("RESOLVED");
        assertThat(incidents().get(0).required("resolved_automatically").asBoolean())
                .isTrue();
    }

    @Test
    void repeatsGroupsAndConcurrentDeliveriesOpenNoSecondOne() throws Exception {
        var pool = Executors.newFixedThreadPool(6);
        Callable<Integer> delivery =
                () -> post(firing("f1", MONDAY), firing("f2", MONDAY)).status();
        var statuses = pool.invokeAll(Collections.nCopies(6, delivery)).stream()
                .map(AlertsFromAlertmanagerTest::status)
                .toList();
        pool.shutdown();

        assertThat(statuses).containsOnly(200);
        assertThat(incidents()).hasSize(2);
    }

    @Test
    void theNextOccurrenceIsANewIncident() {
        send(200, firing("f1", MONDAY));
        send(200, resolved("f1", MONDAY));

        send(200, firing("f1", TUESDAY));

        assertThat(incidents())
                .extracting(i -> i.required("status").asText())
                .containsExactlyInAnyOrder("OPEN", "RESOLVED");
    }

    @Test
    void aResolveThatComesFirstOpensNothingAndNeitherDoesTheLateAlert() {
        send(200, resolved("f1", MONDAY));
        send(200, firing("f1", MONDAY));

        assertThat(incidents()).isEmpty();
    }

    @Test
    void aMonitorDoesNotChangeWhatAPersonEndedBefore() {
        send(200, firing("f1", MONDAY));
        rest.post("/api/v1/incidents/f1/cancel").expect(200);

        send(200, resolved("f1", MONDAY));
        send(200, firing("f1", MONDAY));

        assertThat(incidents()).extracting(i -> i.required("status").asText()).containsExactly("CANCELLED");
    }

    @Test
    void oneBadAlertKeepsNoneOfTheOthersBack() {
        var refused = send(422, "{\"status\":\"firing\",\"fingerprint\":\"f0\"}", firing("f1", MONDAY));

        assertThat(refused.required("errors").findValuesAsText("field")).containsExactly("alerts[0].startsAt");
        assertThat(incidents()).hasSize(1);
    }

    @Test
    void whatIsNoNotificationIsRefused() {
        rest.useNoCredential();
        rest.post(address, "{\"alerts\":").expect(400);
        assertThat(rest.post(address, "{\"version\":\"4\"}")
                        .expect(422)
                        .required("errors")
                        .findValuesAsText("field"))
                .containsExactly("alerts");
        rest.post("/api/v1/ingest/alertmanager/no-such-key", "{\"alerts\":[]}").expect(404);
    }

    @Test
    void onlyServedTypesCanBeCreated() {
        rest.post("/api/v1/integrations", "{\"name\":\"two\",\"type\":\"HEARTBEAT\"}")
                .expect(422);
        var created = rest.post("/api/v1/integrations", "{\"name\":\"two\",\"type\":\"alertmanager\"}")
                .expect(201);

        assertThat(created.text("key")).hasSizeGreaterThanOrEqualTo(32).matches("[A-Za-z0-9_-]+");
        rest.post("/api/v1/integrations", "{\"name\":\"two\",\"type\":\"ALERTMANAGER\"}")
                .expect(422);
        rest.put("/api/v1/integrations/" + created.text("id"), "{\"name\":\"three\"}")
                .expect(200);
        rest.delete("/api/v1/integrations/" + created.text("id")).expect(204);
        rest.post("/api/v1/ingest/alertmanager/" + created.text("key"), "{\"alerts\":[]}")
                .expect(404);
    }

    private Rest.Answer send(int status, String... alerts) {
        var answer = post(alerts).expect(status);
        time.settle();
        return answer;
    }

    private Rest.Answer post(String... alerts) {
        return rest.post(address, """
            {"version":"4","groupKey":"{}:{}","truncatedAlerts":0,"receiver":"tocsin","status":"firing",
             "routeLabels":{},"alerts":[%s]}\
            """.formatted(String.join(",", alerts)));
    }

    private static String firing(String fingerprint, String startsAt) {
        return """
            {"status":"firing","fingerprint":"%s","startsAt":"%s","endsAt":"0001-01-01T00:00:00Z",
             "generatorURL":"http://prometheus/g","labels":{"alertname":"Errors","severity":"critical","service":"checkout"},
             "annotations":{"summary":"Errors above 10 %%"}}\
            """.formatted(fingerprint, startsAt);
    }

    private static String resolved(String fingerprint, String startsAt) {
        return firing(fingerprint, startsAt).replace("\"firing\"", "\"resolved\"");
    }

    private List<JsonNode> incidents() {
        var page = rest.get("/api/v1/incidents").expect(200).required("results");
        return Stream.iterate(0, n -> n < page.size(), n -> n + 1)
                .map(page::get)
                .toList();
    }

    private static Integer status(java.util.concurrent.Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
