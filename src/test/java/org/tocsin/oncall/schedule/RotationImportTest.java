package org.tocsin.oncall.schedule;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.oncall.roster.ScheduleScenes.ROTATIONS;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.oncall.ExternalScenes;
import org.tocsin.oncall.roster.ScheduleScenes;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;

/** Import of an external schedule: ana is known, kim is not, and one robot has no address. */
@Scenario
class RotationImportTest {

    private final Rest rest;
    private final WireMockServer http;
    private final ExternalScenes theirs;
    private final ScheduleScenes scenes;

    RotationImportTest(Rest rest, Given given, TestTenant tenant, WireMockServer http) {
        this.rest = rest;
        this.http = http;
        this.theirs = new ExternalScenes(rest, given, tenant, http);
        this.scenes = new ScheduleScenes(rest);
    }

    @BeforeEach
    void pagerDuty() {
        theirs.person("ana");
        answer("/schedules/P123/users", "{\"users\": [" + user("ana") + ", " + user("kim") + "]}");
        answer("/users/U-robot", "{\"user\": {\"id\": \"U-robot\", \"name\": \"Robot\"}}");
        answer(
                "/schedules/P123/overrides",
                "{\"overrides\": [{\"start\": \"2026-06-02T08:30:00Z\", \"end\": \"2026-06-02T09:00:00Z\", \"user\": "
                        + user("kim") + "}]}");
        answer("/schedules/P123", """
            {"schedule": {"name": "Moved", "description": "from afar", "time_zone": "UTC", "schedule_layers": [%s, %s]}}\
            """.formatted(
                        layer(
                                "Layer 2",
                                "{\"type\": \"daily_restriction\", \"start_time_of_day\": \"09:30:00\","
                                        + " \"duration_seconds\": 1800}",
                                "kim"),
                        layer("Layer 1", "", "ana", "robot")));
    }

    @Test
    void layersOverridesAndPeopleComeAlong() {
        var report = take(Map.of()).expect(201).body();

        var rotation = report.required("rotation");
        assertThat(rotation.required("external_system").asText()).isEqualTo("INTERNAL");
        assertThat(rotation.required("name").asText()).isEqualTo("Moved");
        assertThat(scenes.schedule(rotation.required("id").asText(), "08:00", "10:30")
                        .required("results"))
                .extracting(shift -> shift.required("users")
                                .required(0)
                                .required("username")
                                .asText()
                                .replaceAll("\\..*", "")
                        + " " + shift.required("start").asText().substring(11, 16))
                .containsExactly("ana 08:00", "kim 08:30", "ana 09:00", "kim 09:30", "ana 10:00");
        assertThat(report.required("people").findValuesAsText("created")).containsExactly("false", "false", "true");
        assertThat(report.required("overrides").asInt()).isEqualTo(1);
        assertThat(report.required("notes").toString()).contains("Robot has no e-mail address");
        var kim = rest.get("/api/v1/users?q=kim").required("results").required(0);
        assertThat(kim.required("email").asText()).isEqualTo(theirs.email("kim"));
        take(Map.of()).expect(409); // the name is taken
        take(Map.of("name", "Again")).expect(201);
        assertThat(rest.get("/api/v1/users?q=kim").required("count").asInt()).isEqualTo(1);
    }

    @Test
    void aDryRunStoresNothing() {
        var report = take(Map.of("dry_run", true)).expect(200).body();

        assertThat(report.required("rotation").isNull()).isTrue();
        assertThat(report.required("layers").findValuesAsText("name")).containsExactly("Layer 1", "Layer 2");
        assertThat(rest.get("/api/v1/users?q=kim").required("count").asInt()).isZero();
        assertThat(rest.get(ROTATIONS + "?search=Moved").required("count").asInt())
                .isZero();
    }

    @Test
    void aFailureNamesTheFieldToLookAt() {
        http.stubFor(
                get(urlPathEqualTo("/schedules/P123")).willReturn(aResponse().withStatus(401)));
        assertThat(field(take(Map.of()))).isEqualTo("integration_config.api_token");
        http.stubFor(
                get(urlPathEqualTo("/schedules/P123")).willReturn(aResponse().withStatus(404)));
        assertThat(field(take(Map.of()))).isEqualTo("external_system_id");
        assertThat(field(take(Map.of("external_system", "OPSGENIE")))).isEqualTo("external_system_id"); // no stub
        assertThat(field(take(Map.of("external_system", "INTERNAL")))).isEqualTo("external_system");
        assertThat(rest.get("/api/v1/users?q=kim").required("count").asInt()).isZero();
    }

    private Rest.Answer take(Map<String, Object> more) {
        var body = new HashMap<>(theirs.written(more));
        if (!more.containsKey("name")) {
            body.remove("name");
        }
        return rest.post(ROTATIONS + "import/", body);
    }

    private static String field(Rest.Answer answer) {
        JsonNode errors = answer.expect(422).required("errors");
        return errors.required(0).required("field").asText();
    }

    private String user(String name) {
        return "{\"id\": \"U-%s\", \"name\": \"%s\", \"email\": \"%s\"}".formatted(name, name, theirs.email(name));
    }

    private static String layer(String name, String restriction, String... users) {
        var written = new StringBuilder();
        for (var user : users) {
            written.append(written.isEmpty() ? "" : ",").append("{\"user\": {\"id\": \"U-" + user + "\"}}");
        }
        return """
            {"name": "%s", "start": "2026-01-01T00:00:00Z", "end": null, "rotation_virtual_start": "2026-01-01T00:00:00Z",
             "rotation_turn_length_seconds": 86400, "restrictions": [%s], "users": [%s]}\
            """.formatted(name, restriction, written);
    }

    private void answer(String path, String body) {
        http.stubFor(get(urlPathEqualTo(path)).willReturn(okJson(body)));
    }
}
