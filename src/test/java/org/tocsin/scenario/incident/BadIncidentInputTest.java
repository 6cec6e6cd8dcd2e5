package org.tocsin.scenario.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;

/** Invalid input is refused with the field named, and stores nothing: no incident, no process, no engine incident. */
@Scenario
class BadIncidentInputTest {

    private static final String INCIDENTS = "/api/v1/incidents";
    private static final String START = "/engine-rest/process-definition/key/IncidentResponse/start";

    private final Rest rest;
    private final TestTenant tenant;
    private final RuntimeService runtime;

    BadIncidentInputTest(Rest rest, TestTenant tenant, RuntimeService runtime) {
        this.rest = rest;
        this.tenant = tenant;
        this.runtime = runtime;
    }

    static Stream<Arguments> reports() {
        return Stream.of(
                Arguments.of("missing title", "{}", 422, "title"),
                Arguments.of("blank title", "{\"title\":\"  \"}", 422, "title"),
                Arguments.of("title of 1025", "{\"title\":\"" + "x".repeat(1025) + "\"}", 422, "title"),
                Arguments.of("unknown severity", "{\"title\":\"T\",\"severity\":\"awful\"}", 422, "severity"),
                Arguments.of("unknown priority", "{\"title\":\"T\",\"priority\":\"P9\"}", 422, "priority"),
                Arguments.of(
                        "long description",
                        "{\"title\":\"T\",\"description\":\"" + "x".repeat(40_000) + "\"}",
                        422,
                        "description"),
                Arguments.of(
                        "unknown assignee",
                        "{\"title\":\"T\",\"assignee\":\"" + UUID.randomUUID() + "\"}",
                        422,
                        "assignee"),
                Arguments.of("title an object", "{\"title\":{}}", 400, "title"),
                Arguments.of("labels a text", "{\"title\":\"T\",\"labels\":\"x\"}", 400, "labels"),
                Arguments.of("label nested", "{\"title\":\"T\",\"labels\":{\"a\":{}}}", 400, "labels.a"),
                Arguments.of("drill a text", "{\"title\":\"T\",\"drill\":\"maybe\"}", 400, "drill"),
                Arguments.of("malformed", "{\"title\":", 400, null),
                Arguments.of("no JSON", "title=T", 400, null),
                Arguments.of("empty", "", 400, null),
                Arguments.of("10 MB", "{\"title\":\"" + "x".repeat(10 << 20) + "\"}", 413, null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void overOurApi(String name, String body, int status, String field) {
        check(rest.post(INCIDENTS, body), status, field);
    }

    static Stream<Arguments> variables() {
        return Stream.of(
                Arguments.of("missing title", "{}", "title"),
                Arguments.of(
                        "unknown severity",
                        "{\"title\":{\"value\":\"T\"},\"severity\":{\"value\":\"awful\"}}",
                        "severity"),
                Arguments.of("title a number", "{\"title\":{\"value\":5,\"type\":\"Long\"}}", "title"),
                Arguments.of("title of 5000", "{\"title\":{\"value\":\"" + "x".repeat(5000) + "\"}}", "title"),
                Arguments.of(
                        "labels no JSON", "{\"title\":{\"value\":\"T\"},\"labels\":{\"value\":\"a=b\"}}", "labels"),
                Arguments.of("drill a word", "{\"title\":{\"value\":\"T\"},\"drill\":{\"value\":\"maybe\"}}", "drill"),
                Arguments.of(
                        "clearance a word",
                        "{\"title\":{\"value\":\"T\"},\"required_clearance\":{\"value\":\"top\"}}",
                        "required_clearance"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("variables")
    void overTheEngine(String name, String variables, String field) {
        check(rest.post(START, "{\"variables\":" + variables + "}"), 422, field);
    }

    @Test
    void aKeyTooLongForTheEngine() {
        var body = Map.of("businessKey", "k".repeat(300), "variables", Map.of("title", Map.of("value", "T")));

        check(rest.post(START, body), 422, "business_key");
    }

    @Test
    void theSameIdempotencyKeyWithAnotherBody() {
        rest.post(INCIDENTS, Map.of("title", "T"), "Idempotency-Key", "one").expect(201);
        rest.post(INCIDENTS, Map.of("title", "T"), "Idempotency-Key", "one").expect(201);

        var refused = rest.post(INCIDENTS, Map.of("title", "Other"), "Idempotency-Key", "one")
                .expect(422);

        assertThat(refused.text("type")).startsWith("urn:tocsin:problem:");
        assertThat(rest.get(INCIDENTS).expect(200).required("count").asInt()).isEqualTo(1);
    }

    @Test
    void anUnknownIncident() {
        check(rest.get(INCIDENTS + "/4711"), 404, null);
        check(rest.post(INCIDENTS + "/4711/acknowledge"), 404, null);
        check(rest.get(INCIDENTS + "/no-such-id/timeline"), 404, null);
    }

    private void check(Rest.Answer answer, int status, String field) {
        answer.expect(status);
        assertThat(answer.header("Content-Type").orElse("")).contains("problem+json");
        assertThat(answer.content()).doesNotContain("Exception").doesNotContain("\tat ");
        if (field != null) {
            assertThat(answer.required("errors").findValuesAsText("field")).containsExactly(field);
        }
        assertThat(rest.get(INCIDENTS).expect(200).required("count").asInt()).isZero();
        assertThat(runtime.createProcessInstanceQuery().tenantIdIn(tenant.id()).count())
                .isZero();
        assertThat(runtime.createIncidentQuery().tenantIdIn(tenant.id()).count())
                .isZero();
    }
}
