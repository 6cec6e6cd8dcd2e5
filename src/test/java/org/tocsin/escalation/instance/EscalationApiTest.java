package org.tocsin.escalation.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.subject.Severity;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.IgnoresMessages;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTime;

/** The REST API of escalation-policies and escalation-instances. */
@Scenario
class EscalationApiTest {

    private static final String POLICIES = "/api/sla-oncall/api/v1/escalation-policies/";
    private static final String INSTANCES = "/api/sla-oncall/api/v1/escalation-instances/";
    private static final String OF_SEED_000 = """
        {"name": "Critical Escalation", "description": "Escalation for critical incidents",
         "escalation_type": "TIME_BASED", "trigger_condition": "SLA_THRESHOLD",
         "incident_severities": ["CRITICAL", "EMERGENCY"], "trigger_delay_minutes": 0,
         "escalation_steps": [
           {"level": 1, "delay_minutes": 5, "actions": ["notify_oncall", "notify_manager"], "channels": ["email", "sms"]},
           {"level": 2, "delay_minutes": 15, "actions": ["notify_director", "page_oncall"], "channels": ["email", "sms", "phone"]}],
         "notification_channels": ["email", "sms", "phone"], "is_active": true}\
        """;

    private final Rest rest;
    private final Given given;
    private final TestTime time;

    EscalationApiTest(Rest rest, Given given, TestTime time) {
        this.rest = rest;
        this.given = given;
        this.time = time;
    }

    @Test
    void policiesAreKeptAsWrittenFilteredAndGuardedByTheirVersion() {
        var created = rest.post(POLICIES, OF_SEED_000).expect(201);
        var id = created.text("id");
        assertThat(created.body().requiredAt("/escalation_steps/1/channels")).hasSize(3);
        assertThat(created.required("is_active").asBoolean()).isTrue();
        var etag = created.header("ETag").orElseThrow();
        assertThat(rest.get(POLICIES + id).header("ETag")).contains(etag);

        assertThat(names("?escalation_type=TIME_BASED&trigger_condition=SLA_THRESHOLD&is_active=true"))
                .containsExactly("Critical Escalation", "Critical Incident Escalation");
        assertThat(names("?page_size=1&page=2")).hasSize(1);
        assertThat(rest.get(POLICIES + "?page_size=1").required("next").asText())
                .contains("page=2");

        var changed = patch(id, etag, "{\"repeat_count\": 2, \"fallback\": {\"role\": \"CTO\"}}");
        changed.expect(200);
        assertThat(changed.required("repeat_count").asInt()).isEqualTo(2);
        assertThat(changed.body().requiredAt("/fallback/role").asText()).isEqualTo("CTO");
        patch(id, etag, "{\"repeat_count\": 3}").expect(412);
        var refused = rest.patch(
                        POLICIES + id,
                        Map.of(
                                "condition",
                                "priority = = 1",
                                "hold_until_open",
                                "6d1b0a0e-4c0f-4c55-9a1c-0d6f0a0b0c0d"))
                .expect(422);
        assertThat(refused.required("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("condition", "hold_until_open");
        rest.delete(POLICIES + id).expect(204);
        assertThat(names("?is_active=false")).containsExactly("Critical Escalation");
    }

    @IgnoresMessages("What is paged is the subject of the scenarios; this is the shape of the API")
    @Test
    void instancesAreFilteredAndAnsweredAndTheIncidentIsAssignedToTheCaller() {
        given.rotation("Primary").onCall("ana");
        var incident = given.incident().severity(Severity.CRITICAL).opened();
        var escalation = instances("?status=TRIGGERED&escalation_level=1").required(0);
        var id = escalation.required("id").asText();
        var policy = escalation.required("escalation_policy").asText();
        assertThat(escalation.required("incident").asText()).isEqualTo(incident.id());
        assertThat(instances("?escalation_policy=" + policy)).hasSize(1);
        assertThat(instances("?status=PENDING&escalation_level=1")).isEmpty();
        rest.get(INSTANCES + "?status=GONE").expect(422);

        var answered = rest.post(INSTANCES + id + "/acknowledge/").expect(200);
        time.settle();
        assertThat(answered.text("message")).isEqualTo("Escalation acknowledged");
        assertThat(answered.text("status")).isEqualTo("ACKNOWLEDGED");
        assertThat(answered.required("acknowledged_at").asText()).isEqualTo("2026-06-01T10:00:00Z");
        var resolved = rest.post(INSTANCES + id + "/resolve/").expect(200);
        assertThat(resolved.text("message")).isEqualTo("Escalation resolved");
        assertThat(resolved.text("status")).isEqualTo("RESOLVED");
        assertThat(instances("?status=RESOLVED")).hasSize(1);
        assertThat(rest.get("/api/v1/incidents/" + incident.id()).text("status"))
                .isEqualTo("ACKNOWLEDGED");
    }

    private Rest.Answer patch(String id, String etag, String body) {
        return rest.send(rest.request(POLICIES + id)
                .header("Content-Type", "application/json")
                .header("If-Match", etag)
                .method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
    }

    private List<String> names(String query) {
        return rest.get(POLICIES + query).expect(200).required("results").findValuesAsText("name");
    }

    private JsonNode instances(String query) {
        return rest.get(INSTANCES + query).expect(200).required("results");
    }
}
