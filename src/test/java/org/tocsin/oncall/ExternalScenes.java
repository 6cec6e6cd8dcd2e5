package org.tocsin.oncall;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.tocsin.oncall.roster.ScheduleScenes.ROTATIONS;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.HashMap;
import java.util.Map;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.TestTenant;

/** A stubbed PagerDuty. */
public record ExternalScenes(Rest rest, Given given, TestTenant tenant, WireMockServer http) {

    public static final String TOKEN = "pd-very-secret";

    /** A user with the same e-mail address in PagerDuty. */
    public String person(String name) {
        var id = given.person(name);
        rest.patch("/api/v1/users/" + id, Map.of("email", email(name))).expect(200);
        return id;
    }

    public String email(String name) {
        return name + "@" + tenant.id() + ".example";
    }

    /** @param entries {@code ana 2026-06-01T00:00:00Z 2026-06-02T00:00:00Z} */
    public void says(String... entries) {
        var written = new StringBuilder();
        for (var entry : entries) {
            var parts = entry.split(" ");
            written.append(written.isEmpty() ? "" : ",").append("""
                {"user": {"id": "U-%s", "name": "%s", "email": "%s"}, "schedule": {"id": "P123"},
                 "escalation_level": 1, "start": "%s", "end": "%s"}\
                """.formatted(
                    parts[0], parts[0], email(parts[0]).toUpperCase(java.util.Locale.ROOT), parts[1], parts[2]));
        }
        http.stubFor(get(urlPathEqualTo("/oncalls"))
                .willReturn(okJson("{\"oncalls\": [" + written + "], \"more\": false}")));
    }

    void isDown() {
        http.stubFor(get(urlPathEqualTo("/oncalls"))
                .willReturn(aResponse().withStatus(503).withHeader("Retry-After", "600")));
    }

    public Map<String, Object> written(Map<String, Object> more) {
        var rotation = new HashMap<String, Object>(Map.of(
                "name",
                "Theirs",
                "rotation_type",
                "WEEKLY",
                "external_system",
                "PAGERDUTY",
                "external_system_id",
                "P123",
                "integration_config",
                Map.of("base_url", http.baseUrl(), "api_token", TOKEN)));
        rotation.putAll(more);
        return rotation;
    }

    public String create() {
        return rest.post(ROTATIONS, written(Map.of())).expect(201).text("id");
    }

    JsonNode rotation(String id) {
        return rest.get(ROTATIONS + id + "/").expect(200).body();
    }

    int processes(String rotation) {
        return rest.get("/engine-rest/process-instance?processDefinitionKey=ExternalOncall&businessKey=" + rotation)
                .expect(200)
                .body()
                .size();
    }
}
