package org.tocsin.scenario.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTime;

/** Tickets, and the changelog of an incident. */
@Scenario
class TicketsAndChangelogTest {

    private static final String TICKETS = "/api/v1/tickets/", INCIDENTS = "/api/v1/incidents/";
    private static final String ON_CALL = "/api/sla-oncall/api/v1/";

    private final Rest rest;
    private final Given given;
    private final TestTime time;

    TicketsAndChangelogTest(Rest rest, Given given, TestTime time) {
        this.rest = rest;
        this.given = given;
        this.time = time;
    }

    @Test
    void aTicketIsAnIncidentOfItsKind() {
        var incident = given.incident().opened().id();
        var ticket = rest.post(TICKETS, Map.of("title", "New laptop", "priority", "Urgent"))
                .expect(201);
        var id = ticket.text("id");

        assertThat(ticket.text("kind")).isEqualTo("TICKET");
        assertThat(ticket.text("priority")).isEqualTo("P1");
        assertThat(ticket.header("Location").orElseThrow()).endsWith(TICKETS + id);
        assertThat(rest.get(TICKETS).expect(200).required("results").findValuesAsText("id"))
                .contains(id)
                .doesNotContain(incident);
        assertThat(rest.get(TICKETS + "?kind=INCIDENT&priority=urgent")
                        .expect(200)
                        .required("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(rest.get(TICKETS + "2").expect(200).text("id")).isEqualTo(id);
        assertThat(rest.get(INCIDENTS + id).expect(200).text("kind")).isEqualTo("TICKET");
        for (var path : List.of("", "/timeline", "/comments", "/changelog", "/sla-instances", "/no-such-page")) {
            rest.get(TICKETS + incident + path).expect(404);
        }
        rest.post(TICKETS + incident + "/acknowledge").expect(404);
        rest.post(TICKETS + incident + "/comments", Map.of("body", "x")).expect(404);
        var refused = rest.post(TICKETS, Map.of("title", "T", "kind", "ALERT")).expect(422);
        assertThat(refused.required("errors").required(0).required("field").asText())
                .isEqualTo("kind");
    }

    @Test
    void aTicketHasTheSameLife() {
        var id = rest.post(TICKETS, Map.of("title", "New laptop")).expect(201).text("id");

        for (var verb : List.of("acknowledge", "start", "hold", "resume", "resolve", "close", "reopen", "cancel")) {
            rest.post(TICKETS + id + "/" + verb).expect(200);
        }
        rest.post(TICKETS + id + "/comments", Map.of("body", "Never mind")).expect(201);
        assertThat(rest.get(TICKETS + id + "/sla-instances")
                        .expect(200)
                        .required("results")
                        .isArray())
                .isTrue();
    }

    @Test
    void everyChangeIsFoundAgain() {
        var id = given.incident().opened().id();
        time.fastForward(TestTime.minutes(3));
        rest.post(INCIDENTS + id + "/hold", Map.of("reason", "waits")).expect(200);

        var log = rest.get(INCIDENTS + id + "/changelog/?page_size=200")
                .expect(200)
                .body();

        var status = entry(log, "status");
        assertThat(status.required("old").asText()).isEqualTo("OPEN");
        assertThat(status.required("new").asText()).isEqualTo("ON_HOLD");
        assertThat(status.required("actor").asText()).isEqualTo("token:test");
        assertThat(status.required("address").asText()).matches("[0-9a-f.:]+");
        assertThat(status.required("at").asText()).isEqualTo(time.now().toString());
        assertThat(status.required("entity").asText()).isEqualTo("incident");
        assertThat(entry(log, "hold_reason").required("new").asText()).isEqualTo("waits");
        assertThat(log.required("results").findValuesAsText("action")).contains("created");
        var page =
                rest.get(INCIDENTS + id + "/changelog?page_size=1").expect(200).body();
        assertThat(page.required("count").asInt())
                .isEqualTo(log.required("results").size());
        assertThat(page.required("results").required(0).required("at").asText())
                .as("newest first")
                .isEqualTo(time.now().toString());
        rest.get(INCIDENTS + "4711/changelog").expect(404);
    }

    @Test
    void valuesWithinARowAreRecordedFieldByField() {
        var incident = given.incident().opened().id();
        var slas = rest.get(ON_CALL + "sla-instances?incident=" + incident).expect(200);
        var sla = slas.body().requiredAt("/results/0/id").asText();
        rest.post(ON_CALL + "sla-instances/" + sla + "/pause", Map.of("reason", "waits"))
                .expect(200);
        var definitions = rest.get(ON_CALL + "sla-definitions").expect(200);
        var definition = definitions.body().requiredAt("/results/0/id").asText();
        rest.patch(
                        ON_CALL + "sla-definitions/" + definition,
                        Map.of("description", "other", "incident_categories", List.of("NETWORK")))
                .expect(200);

        assertThat(fieldsChanged("sla_instance", sla))
                .containsExactlyInAnyOrder("status", "target_time", "paused_at", "pause_reason", "paused_by_hand");
        assertThat(fieldsChanged("sla_definition", definition))
                .containsExactlyInAnyOrder("description", "incident_categories");
    }

    private List<String> fieldsChanged(String entity, String id) {
        var found = rest.get("/api/v1/changelog?entity=" + entity + "&entity_id=" + id + "&since=" + time.now())
                .expect(200)
                .body();
        var fields = new ArrayList<String>();
        for (var entry : found.required("results")) {
            if (entry.required("action").asText().equals("updated")) {
                fields.add(entry.required("field").asText());
            }
        }
        return fields;
    }

    @Test
    void analystsReadTheChangelogOfTheWholeTenant() {
        var id = given.incident().opened().id();
        rest.post(INCIDENTS + id + "/acknowledge").expect(200);

        var found = rest.get("/api/v1/changelog/?entity=incident&entity_id=" + id + "&actor=token:test&since="
                        + time.now() + "&until=" + time.now().plusSeconds(1))
                .expect(200)
                .body();

        assertThat(entry(found, "status").required("new").asText()).isEqualTo("ACKNOWLEDGED");
        assertThat(rest.get("/api/v1/changelog?until=" + time.now())
                        .expect(200)
                        .required("count")
                        .asInt())
                .isZero();
        assertThat(rest.get("/api/v1/changelog").expect(200).required("count").asInt())
                .isPositive();
        rest.get("/api/v1/changelog?since=yesterday").expect(422);
        rest.get("/api/v1/changelog?entity_id=x").expect(422);
        rest.useToken(rest.post("/api/v1/tokens", Map.of("name", "r", "access", "RESPONDER"))
                .expect(201)
                .text("token"));
        rest.get("/api/v1/changelog").expect(403);
        rest.get(INCIDENTS + id + "/changelog").expect(200);
    }

    @Test
    void onlyAnalystsStartAProcessInItsMiddle() {
        var start = "/engine-rest/process-definition/key/IncidentResponse/start";
        var body = Map.of(
                "businessKey",
                "x",
                "startInstructions",
                List.of(Map.of("type", "startBeforeActivity", "activityId", "Event_IncidentCancelled")));
        var analyst = rest.post("/api/v1/tokens", Map.of("name", "a", "access", "ANALYST"))
                .expect(201)
                .text("token");
        rest.useToken(rest.post("/api/v1/tokens", Map.of("name", "r", "access", "RESPONDER"))
                .expect(201)
                .text("token"));

        rest.post(start, body).expect(403);
        rest.post(start, "{\"startInstructions\"").expect(400);
        rest.post(start, Map.of("variables", Map.of("title", Map.of("value", "T"))))
                .expect(200);
        rest.useToken(analyst);
        rest.post(start, body).expect(200);
    }

    private static JsonNode entry(JsonNode log, String field) {
        for (var entry : log.required("results")) {
            if (entry.required("entity").asText().equals("incident")
                    && entry.required("field").asText().equals(field)) {
                return entry;
            }
        }
        throw new AssertionError("No change of " + field + " in " + log);
    }
}
