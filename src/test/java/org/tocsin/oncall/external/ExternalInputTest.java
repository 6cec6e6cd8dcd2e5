package org.tocsin.oncall.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.oncall.ExternalScenes.TOKEN;
import static org.tocsin.oncall.roster.ScheduleScenes.ROTATIONS;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.oncall.ExternalScenes;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** The input of an external source, and the token, which is never shown. */
@Scenario
class ExternalInputTest {

    private final Rest rest;
    private final TestTime time;
    private final WireMockServer http;
    private final ExternalScenes theirs;

    ExternalInputTest(Rest rest, Given given, TestTime time, TestTenant tenant, WireMockServer http) {
        this.rest = rest;
        this.time = time;
        this.http = http;
        this.theirs = new ExternalScenes(rest, given, tenant, http);
    }

    @Test
    void theTokenIsWrittenAndNeverShown() {
        theirs.says();
        var created = rest.post(ROTATIONS, theirs.written(Map.of())).expect(201);
        var id = created.text("id");
        time.settle();
        rest.patch(ROTATIONS + id + "/", Map.of("integration_config", Map.of("api_token", TOKEN + "-2")))
                .expect(200);
        time.settle();

        assertThat(created.required("integration_config")
                        .required("api_token_set")
                        .asBoolean())
                .isTrue();
        for (var path : List.of(
                ROTATIONS + id + "/",
                ROTATIONS,
                "/api/v1/changelog?page_size=200",
                "/engine-rest/variable-instance",
                "/engine-rest/history/external-task-log")) {
            assertThat(rest.get(path).content()).doesNotContain(TOKEN);
        }
        assertThat(rest.get("/api/v1/changelog?page_size=200").content()).contains("external_secret");
        assertThat(created.content()).doesNotContain(TOKEN);
    }

    @Test
    void theTokenStaysWithTheAddressItWasGivenFor() {
        theirs.says();
        var id = theirs.create();

        rest.patch(ROTATIONS + id + "/", Map.of("description", "ours")).expect(200);
        rest.put(ROTATIONS + id + "/", theirs.written(Map.of("integration_config", Map.of("base_url", http.baseUrl()))))
                .expect(200);
        assertThat(fields(rest.patch(
                        ROTATIONS + id + "/",
                        Map.of("integration_config", Map.of("base_url", "https://evil.example")))))
                .containsExactly("integration_config.api_token");
        assertThat(fields(rest.patch(ROTATIONS + id + "/", Map.of("external_system", "OPSGENIE"))))
                .containsExactly("integration_config.api_token");
    }

    @Test
    void opsgenieWarnsOfItsEnd() {
        var view = rest.post(ROTATIONS, theirs.written(Map.of("external_system", "OPSGENIE")))
                .expect(201)
                .body();

        assertThat(view.required("external_status")
                        .required("warnings")
                        .required(0)
                        .asText())
                .contains("April 2027");
    }

    @Test
    void badInputIsNamed() {
        assertThat(refused(Map.of("external_system", "PIGEONS"))).containsExactly("external_system");
        assertThat(refused(Map.of("external_system_id", "a/b"))).containsExactly("external_system_id");
        assertThat(refused(Map.of("integration_config", Map.of("api_token", TOKEN, "base_url", "ftp://x"))))
                .containsExactly("integration_config.base_url");
        assertThat(refused(Map.of("integration_config", Map.of("api_token", 7, "colour", "red", "region", "MOON"))))
                .containsExactlyInAnyOrder(
                        "integration_config.api_token", "integration_config.colour", "integration_config.region");
        assertThat(refused(Map.of("external_system", "JIRA_SM"))).containsExactly("integration_config.cloud_id");
        assertThat(refused(Map.of("integration_config", Map.of()))).containsExactly("integration_config.api_token");
    }

    private List<String> refused(Map<String, Object> more) {
        return fields(rest.post(ROTATIONS, theirs.written(more)));
    }

    private static List<String> fields(Rest.Answer answer) {
        return answer.expect(422).required("errors").findValues("field").stream()
                .map(JsonNode::asText)
                .toList();
    }
}
