package org.tocsin.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;

@Scenario
class ClosedUnlessOpenedTest {

    private final Given given;
    private final Rest rest;

    ClosedUnlessOpenedTest(Given given, Rest rest) {
        this.given = given;
        this.rest = rest;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/incidents",
                "/api/v1/nothing-here",
                "/api/sla-oncall/api/v1/sla-definitions/",
                "/engine-rest/process-instance",
                "/engine-rest/engine/default/process-instance",
                "/camunda/api/engine/engine",
                "/actuator/prometheus",
                "/actuator",
                "/v3/api-docs"
            })
    void withoutACredentialNothingAnswers(String path) {
        rest.useNoCredential();
        rest.get(path).expect(401);
    }

    @Test
    void healthIsOpenAndPagesLeadToTheLogin() {
        rest.useNoCredential();
        // here, since timers do not run in tests
        assertThat(rest.get("/actuator/health").expect(503).text("status")).isEqualTo("DOWN");
        rest.get("/actuator/health/liveness").expect(200);
        rest.get("/login").expect(200);
        var page = rest.get("/camunda/app/cockpit/default/").expect(302);
        assertThat(page.header("Location"))
                .hasValueSatisfying(l -> assertThat(l).endsWith("/login"));
    }

    @Test
    void aTokenOfOneTenantSeesNothingOfAnother() {
        var incident = given.incident().opened();
        rest.get("/api/v1/incidents/" + incident.id()).expect(200);
        assertThat(instances()).isPositive();

        rest.logInAsAdministrator();
        var other = "other-" + System.nanoTime();
        rest.post("/api/v1/tenants", Map.of("id", other)).expect(201);
        rest.useToken(rest.post("/api/v1/tokens", Map.of("tenant_id", other, "name", "t", "access", "ADMIN"))
                .expect(201)
                .text("token"));

        rest.get("/api/v1/incidents/" + incident.id()).expect(404);
        rest.post("/api/v1/incidents/" + incident.id() + "/resolve").expect(404);
        assertThat(rest.get("/api/v1/incidents").required("count").asInt()).isZero();
        assertThat(instances()).isZero();
    }

    @Test
    void aViewerReadsAndNothingMore() {
        var incident = given.incident().opened();
        rest.useToken(rest.post("/api/v1/tokens", Map.of("name", "eyes", "access", "VIEWER"))
                .expect(201)
                .text("token"));

        rest.get("/api/v1/incidents/" + incident.id()).expect(200);
        rest.post("/api/v1/incidents/" + incident.id() + "/acknowledge").expect(403);
        rest.post("/api/v1/incidents", Map.of("title", "x")).expect(403);
        rest.post("/engine-rest/process-definition/key/IncidentResponse/start", Map.of())
                .expect(403);
        rest.get("/engine-rest/process-instance").expect(200);
        rest.get("/api/v1/tokens").expect(403);
    }

    @Test
    void theSameKeyIsCarriedOutOnce() {
        var first = rest.post("/api/v1/incidents", Map.of("title", "Once"), "Idempotency-Key", "key-1")
                .expect(201);
        var again = rest.post("/api/v1/incidents", Map.of("title", "Once"), "Idempotency-Key", "key-1")
                .expect(201);

        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(rest.get("/api/v1/incidents").required("count").asInt()).isEqualTo(1);
        var other = rest.post("/api/v1/incidents", Map.of("title", "Twice"), "Idempotency-Key", "key-1")
                .expect(422);
        assertThat(other.required("errors").required(0).required("field").asText())
                .isEqualTo("Idempotency-Key");
    }

    @Test
    void aBodyOfTenMegabytesIsRefused() {
        var body = "{\"title\":\"" + "x".repeat(10 << 20) + "\"}";
        var announced = rest.post("/api/v1/incidents", body);
        var streamed = rest.send(rest.request("/api/v1/incidents")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString(body))));

        announced.expect(413);
        streamed.expect(413);
        assertThat(rest.get("/api/v1/incidents").required("count").asInt()).isZero();
    }

    private int instances() {
        return rest.get("/engine-rest/process-instance").expect(200).body().size();
    }
}
