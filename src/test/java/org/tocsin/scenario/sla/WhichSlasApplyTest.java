package org.tocsin.scenario.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;

/** The SLAs of incidents and tickets from the first start on, per project, and by a tenant's own table. */
@Scenario
class WhichSlasApplyTest {

    private static final Path TABLE = Path.of("decisions/applicable-slas.dmn");

    private final Given given;
    private final Rest rest;
    private final TestTenant tenant;
    private final Channels channels;
    private String deployment = "";

    WhichSlasApplyTest(Given given, Rest rest, TestTenant tenant, Channels channels) {
        this.given = given;
        this.rest = rest;
        this.tenant = tenant;
        this.channels = channels;
    }

    @AfterEach
    void deleteTheDeployment() {
        channels.ignoreSoFar();
        if (!deployment.isEmpty()) {
            rest.delete("/engine-rest/deployment/" + deployment + "?cascade=true")
                    .expect(204);
        }
    }

    @Test
    void ticketsHaveTargetsByPriority() {
        assertThat(slas(ticket("Urgent")))
                .containsOnly(
                        Map.entry("FIRST_RESPONSE", "Urgent Ticket Response"),
                        Map.entry("RESOLUTION_TIME", "Urgent Ticket Resolution"));
        assertThat(slas(ticket("Low")))
                .containsOnly(
                        Map.entry("FIRST_RESPONSE", "Low Priority Ticket Response"),
                        Map.entry("RESOLUTION_TIME", "Low Priority Ticket Resolution"));
        assertThat(minutes("Urgent Ticket Response")).isEqualTo(60);
        assertThat(minutes("High Priority Ticket Response")).isEqualTo(240);
        assertThat(minutes("Medium Priority Ticket Resolution")).isEqualTo(1440);
        assertThat(minutes("Low Priority Ticket Resolution")).isEqualTo(4320);
    }

    @Test
    void aDefinitionOfAProjectBeatsTheGeneralOne() {
        given.definition(
                "Apollo answers first",
                Map.of(
                        "sla_type",
                        "FIRST_RESPONSE",
                        "incident_kinds",
                        List.of("ticket"),
                        "incident_projects",
                        List.of("Apollo"),
                        "incident_priorities",
                        List.of("P3"),
                        "target_duration_minutes",
                        30));

        assertThat(slas(ticket("Medium").with("project", "apollo")))
                .containsEntry("FIRST_RESPONSE", "Apollo answers first");
        assertThat(slas(ticket("Medium").with("labels", Map.of("project", "Apollo"))))
                .containsEntry("FIRST_RESPONSE", "Apollo answers first");
        assertThat(slas(ticket("Medium").with("project", "Gemini")))
                .containsEntry("FIRST_RESPONSE", "Medium Priority Ticket Response");
    }

    @Test
    void anUnusualPairOfSeverityAndPriorityGetsTheDefaults() {
        assertThat(slas(given.incident().with("severity", "HIGH").with("priority", "P1")))
                .containsOnly(
                        Map.entry("RESPONSE_TIME", "High Priority Response"),
                        Map.entry("RESOLUTION_TIME", "High Severity Resolution"));
    }

    @Test
    void aTenantsOwnTableGoesBeforeTheSharedOne() throws IOException {
        given.definition("Only by name", Map.of("sla_type", "UPDATE_TIME", "target_duration_minutes", 60));
        var own = Files.readString(TABLE)
                .replaceFirst("candidates\\[matches].id", "candidates[name = \"Only by name\"].id")
                .replaceFirst("candidates\\[is_default].id", "[]");

        deployment = deploy(own).expect(200).text("id");

        assertThat(slas(given.incident().with("severity", "LOW")))
                .containsOnly(Map.entry("UPDATE_TIME", "Only by name"));
    }

    @Test
    void aTableWithoutAnAnswerIsRefusedWithItsLine() throws IOException {
        var shipped = Files.readString(TABLE);

        var gone = refused(shipped.replaceFirst("(?s)<outputEntry id=\"Rule_1_output_2\">.*?</outputEntry>", ""));
        assertThat(gone.get("field")).matches("applicable-slas.dmn:\\d+");
        assertThat(gone.get("message")).matches("line \\d+, Rule_1: has 2 answers for 3 outputs");
        var empty = refused(shipped.replaceFirst("\"Its own criteria match\"", ""));
        assertThat(empty.get("message")).contains("Rule_1_output_2: output Reason has no answer");
        var broken = refused(shipped.replaceFirst("candidates\\[matches].id", "candidates[matches"));
        assertThat(broken.get("message")).matches("(?s)line \\d+, candidates\\[matches: .*");

        assertThat(slas(given.incident().with("severity", "LOW"))).isNotEmpty();
    }

    private Map<String, String> refused(String table) {
        var error = deploy(table).expect(422).required("errors").required(0);
        return Map.of(
                "field", error.required("field").asText(),
                "message", error.required("message").asText());
    }

    private Given.IncidentBuilder ticket(String priority) {
        return given.incident().with("kind", "TICKET").with("priority", priority);
    }

    private static Map<String, String> slas(Given.IncidentBuilder incident) {
        var byType = new TreeMap<String, String>();
        for (var instance : incident.opened().json().required("sla_instances")) {
            byType.put(
                    instance.required("sla_type").asText(),
                    instance.required("sla_definition_name").asText());
        }
        return byType;
    }

    private int minutes(String name) {
        return rest.get("/api/sla-oncall/api/v1/sla-definitions/?search=" + name.replace(" ", "%20"))
                .expect(200)
                .required("results")
                .get(0)
                .required("target_duration_minutes")
                .asInt();
    }

    private Rest.Answer deploy(String table) {
        var field = "--tocsin-test\r\nContent-Disposition: form-data; name=";
        var body = field + "\"deployment-name\"\r\n\r\nanalyst\r\n"
                + field + "\"tenant-id\"\r\n\r\n" + tenant.id() + "\r\n"
                + field + "\"data\"; filename=\"applicable-slas.dmn\"\r\n"
                + "Content-Type: application/xml\r\n\r\n" + table + "\r\n--tocsin-test--\r\n";
        return rest.send(rest.request("/engine-rest/deployment/create")
                .header("Content-Type", "multipart/form-data; boundary=tocsin-test")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
