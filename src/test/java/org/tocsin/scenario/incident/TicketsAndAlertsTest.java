package org.tocsin.scenario.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.TestTime.minutes;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.scenario.sla.SlaScenes;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** SLAs of tickets and of alerts in the shapes that their clients know. */
@Scenario
class TicketsAndAlertsTest extends SlaScenes {

    private final TestTenant tenant;

    TicketsAndAlertsTest(Given given, TestTime time, Channels channels, Rest rest, TestTenant tenant) {
        super(given, time, channels, rest);
        this.tenant = tenant;
    }

    @Test
    void aTicketShowsExactlyTheDocumentedFields() {
        rest.patch("/api/v1/tenants/" + tenant.id(), Map.of("zone", "America/Toronto"))
                .expect(200);
        time.startAt(Instant.parse("2026-01-03T15:30:00Z"));
        var ticket = ticket("Medium", Map.of());
        time.fastForward(minutes(30));
        talk(ticket, Map.of("body", "An internal note", "public", false));
        talk(ticket, Map.of("body", "Any news?", "author_role", "CUSTOMER"));
        assertThat(sla(ticket).required("first_responded_at").isNull()).isTrue();
        time.fastForward(minutes(45));
        talk(ticket, Map.of("body", "We are on it"));
        time.forwardTo(Instant.parse("2026-01-04T14:15:00Z"));
        rest.post("/api/v1/tickets/" + ticket + "/resolve").expect(200);

        var sla = sla(ticket);

        assertThat(sla.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "id",
                        "response_target",
                        "resolution_target",
                        "created_at",
                        "first_responded_at",
                        "resolved_at",
                        "closed_at",
                        "response_time_hours",
                        "resolution_time_hours");
        assertThat(sla.required("id").asLong()).isEqualTo(Long.parseLong(ticket));
        assertThat(sla.required("created_at").asText()).isEqualTo("2026-01-03T10:30:00-05:00");
        assertThat(sla.required("first_responded_at").asText()).isEqualTo("2026-01-03T11:45:00-05:00");
        assertThat(sla.required("response_target").asText()).isEqualTo("2026-01-03T18:30:00-05:00");
        assertThat(sla.required("resolution_target").asText()).isEqualTo("2026-01-04T10:30:00-05:00");
        assertThat(sla.required("closed_at").isNull()).isTrue();
        assertThat(sla.required("response_time_hours").asDouble()).isEqualTo(1.25);
        assertThat(sla.required("resolution_time_hours").asDouble()).isEqualTo(22.75);
        channels.ignoreSoFar();
    }

    @ParameterizedTest(name = "{0}: answered within {1} h, solved within {2} h")
    @CsvSource({"Urgent, 1, 4", "High, 4, 8", "Medium, 8, 24", "Low, 24, 72"})
    void targetsFollowThePriority(String priority, long response, long resolution) {
        var ticket = ticket(priority, Map.of());

        var sla = sla(ticket);

        var opened = time.now();
        assertThat(Instant.parse(sla.required("response_target").asText()))
                .isEqualTo(opened.plusSeconds(3600 * response));
        assertThat(Instant.parse(sla.required("resolution_target").asText()))
                .isEqualTo(opened.plusSeconds(3600 * resolution));
        channels.ignoreSoFar();
    }

    @Test
    void aProjectMayHaveAPolicyOfItsOwn() {
        given.definition(
                "Stove answers at once",
                Map.of(
                        "sla_type", "FIRST_RESPONSE",
                        "incident_kinds", List.of("TICKET"),
                        "incident_priorities", List.of("P3"),
                        "incident_projects", List.of("stove"),
                        "target_duration_minutes", 30));

        var ticket = ticket("Medium", Map.of("project", "stove"));

        assertThat(Instant.parse(sla(ticket).required("response_target").asText()))
                .isEqualTo(time.now().plusSeconds(1800));
        channels.ignoreSoFar();
    }

    @Test
    void everyChangeOfItsServiceLevelsIsWrittenDown() {
        var ticket = ticket("High", Map.of());
        var resolution = slaInstances(ticket).stream()
                .filter(it -> it.required("sla_type").asText().equals("RESOLUTION_TIME"))
                .findFirst()
                .orElseThrow();
        rest.post(
                        SLA + "/sla-instances/" + resolution.required("id").asText() + "/retarget/",
                        Map.of("target_time", "2026-06-01T20:00:00Z", "reason", "agreed"))
                .expect(200);

        var changes =
                rest.get("/api/v1/tickets/" + ticket + "/changelog").expect(200).required("results");

        var moved = StreamSupport.stream(changes.spliterator(), false)
                .filter(change -> change.required("field").asText().equals("target_time"))
                .findFirst()
                .orElseThrow();
        assertThat(moved.required("old").asText()).isEqualTo("2026-06-01T18:00:00Z");
        assertThat(moved.required("new").asText()).isEqualTo("2026-06-01T20:00:00Z");
        assertThat(moved.required("actor").asText()).isEqualTo("token:test");
        assertThat(moved.required("address").asText()).isNotEmpty();
        channels.ignoreSoFar();
    }

    @Test
    void anAlertIsTrackedAndItsBreachesAreListed() {
        given.definition(
                "Seen in ten minutes", Map.of("sla_type", "ACKNOWLEDGMENT_TIME", "target_duration_minutes", 10));
        var alert = given.incident()
                .with("kind", "ALERT")
                .with("severity", "EMERGENCY")
                .opened();
        time.fastForward(minutes(8));
        assertThat(breaches()).hasSize(1);
        assertThat(breaches().get(0).required("status").asText()).isEqualTo("warning");
        time.fastForward(minutes(4));

        var breach = breaches().get(0);
        assertThat(breach.required("status").asText()).isEqualTo("breached");
        assertThat(breach.required("severity").asText()).isEqualTo("critical");
        assertThat(breach.required("metric").asText()).isEqualTo("mtta");
        assertThat(breach.required("elapsed_minutes").asInt()).isEqualTo(12);
        assertThat(breach.required("target_minutes").asInt()).isEqualTo(10);
        rest.post("/api/v1/incidents/" + alert.id() + "/acknowledge").expect(200);
        assertThat(breaches().get(0).required("is_open").asBoolean()).isFalse();
        assertThat(rest.get("/api/v1/sla/breaches?open=true")
                        .expect(200)
                        .required("count")
                        .asInt())
                .isZero();

        var tracking = rest.get("/api/v1/sla/alerts/" + alert.id() + "/tracking")
                .expect(200)
                .body();
        assertThat(tracking.required("mtta_target_minutes").asInt()).isEqualTo(10);
        assertThat(tracking.required("mtta_minutes").asDouble()).isEqualTo(12.0);
        assertThat(tracking.required("mtta_breached").asBoolean()).isTrue();
        assertThat(tracking.required("mttr_breached").asBoolean()).isFalse();
        assertThat(tracking.required("warning_sent").asBoolean()).isTrue();
        assertThat(tracking.required("sla_instances")).isNotEmpty();
        rest.get("/api/v1/sla/alerts/999999/tracking").expect(404);
        rest.get("/api/v1/sla/breaches?tenant_id=nobody").expect(422);
        channels.ignoreSoFar();
    }

    private List<JsonNode> breaches() {
        var list = rest.get("/api/v1/sla/breaches?tenant_id=" + tenant.id()).expect(200);
        return StreamSupport.stream(list.required("results").spliterator(), false)
                .toList();
    }

    private String ticket(String priority, Map<String, Object> more) {
        var fields = new HashMap<String, Object>(Map.of("title", "The tap drips", "priority", priority));
        fields.putAll(more);
        return rest.post("/api/v1/tickets", fields).expect(201).text("number");
    }

    private void talk(String ticket, Map<String, Object> comment) {
        rest.post("/api/v1/tickets/" + ticket + "/comments", comment).expect(201);
    }

    private JsonNode sla(String ticket) {
        return rest.get("/api/v1/tickets/" + ticket + "/sla").expect(200).body();
    }

    private List<JsonNode> slaInstances(String ticket) {
        var list = rest.get("/api/v1/tickets/" + ticket + "/sla-instances").expect(200);
        return StreamSupport.stream(list.required("results").spliterator(), false)
                .toList();
    }
}
