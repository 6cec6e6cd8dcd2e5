package org.tocsin.scenario.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.Expected.email;
import static org.tocsin.testkit.TestTime.minutes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.tocsin.escalation.instance.EscalationService;
import org.tocsin.platform.subject.Severity;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** Snooze, manual escalation and reassignment by somebody who works on an incident. */
@Scenario
class HoldAndResumeTest {

    private static final String INSTANCES = "/api/v1/escalations/";

    private final Given given;
    private final Channels channels;
    private final TestTime time;
    private final Rest rest;
    private final TestTenant tenant;
    private final EscalationService escalations;
    private final RuntimeService runtime;

    HoldAndResumeTest(
            Given given,
            Channels channels,
            TestTime time,
            Rest rest,
            TestTenant tenant,
            EscalationService escalations,
            RuntimeService runtime) {
        this.given = given;
        this.channels = channels;
        this.time = time;
        this.rest = rest;
        this.tenant = tenant;
        this.escalations = escalations;
        this.runtime = runtime;
    }

    @Test
    void nobodyIsPagedWhileItIsHeldAndTheLevelThatIsDueIsPagedAfterwards() {
        var incident = opened(Severity.CRITICAL);
        var id = escalation(incident).required("id").asText();
        time.fastForward(minutes(20));
        channels.ignoreSoFar();

        rest.post(INSTANCES + id + "/snooze", Map.of("minutes", 31, "reason", "On it"))
                .expect(422);
        rest.post(INSTANCES + id + "/snooze", Map.of("minutes", 30)).expect(422);
        var held = rest.post(INSTANCES + id + "/snooze", Map.of("minutes", 30, "reason", "Restarting the database"))
                .expect(200);
        assertThat(held.text("held_because")).isEqualTo("SNOOZED");
        assertThat(held.text("snoozed_until")).isEqualTo("2026-06-01T10:50:00Z");
        assertThat(held.text("snooze_reason")).isEqualTo("Restarting the database");
        assertThat(held.required("snoozed_by").asText()).isNotEmpty();
        assertThat(waitingAt(id)).isEqualTo("Task_WaitWhileSnoozed");
        time.fastForward(minutes(29));
        assertThat(escalation(incident).required("escalation_level").asInt()).isEqualTo(1);

        time.fastForward(minutes(1));

        assertThat(escalation(incident).required("escalation_level").asInt()).isEqualTo(2);
        channels.expect(email("lou").about(incident));
        assertThat(types(incident)).contains("escalation.snoozed", "escalation.released");
    }

    @Test
    void aHoldEndsEarlyAndAMessageMayAskForOne() {
        var incident = opened(Severity.HIGH);
        var id = escalation(incident).required("id").asText();
        message(id, "snoozed", Map.of("minutes", value(241))).expect(422);
        message(id, "snoozed", Map.of("minutes", value(240), "reason", value("Looking")))
                .expect(204);
        assertThat(waitingAt(id)).isEqualTo("Task_WaitWhileSnoozed");
        time.fastForward(minutes(70));
        assertThat(escalation(incident).required("escalation_level").asInt()).isZero();
        channels.expect(email("ana").saying("SLA at risk: " + incident.title()));
        channels.expect(email("ana").saying("SLA breached: " + incident.title()));
        channels.expectNothingElse();

        rest.post(INSTANCES + id + "/unsnooze").expect(200);
        rest.post(INSTANCES + id + "/unsnooze").expect(200);
        channels.expect(email("ana").saying("Level 1: " + incident.title()));

        assertThat(escalation(incident).required("escalation_level").asInt()).isEqualTo(1);
    }

    @Test
    void anAnsweredEscalationIsRaisedAndLowered() {
        var incident = opened(Severity.CRITICAL);
        channels.expect(email("ana").about(incident));
        var id = UUID.fromString(escalation(incident).required("id").asText());
        rest.post("/api/v1/incidents/" + incident.id() + "/acknowledge").expect(200);
        time.settle();
        assertThat(waitingAt(id.toString())).isEqualTo("Task_WaitForResolution");

        CurrentTenant.run(tenant.id(), () -> escalations.escalateNow(id, null, "More help"));
        channels.expect(email("lou").about(incident));
        assertThat(escalation(incident).required("status").asText()).isEqualTo("TRIGGERED");
        CurrentTenant.run(tenant.id(), () -> escalations.deEscalate(id, 1, "Under control"));
        channels.expect(email("ana").about(incident));
        time.fastForward(minutes(29));
        assertThat(escalation(incident).required("escalation_level").asInt()).isEqualTo(1);
        time.fastForward(minutes(1));
        assertThat(escalation(incident).required("escalation_level").asInt()).isEqualTo(2);
        channels.expect(email("lou").saying("Level 2: " + incident.title()));

        assertThat(types(incident)).contains("escalation.raised", "escalation.lowered");
    }

    private Given.Incident opened(Severity severity) {
        given.rotation("Primary").onCall("ana");
        rest.patch("/api/v1/users/" + given.person("lou"), Map.of("roles", List.of("TEAM_LEAD")))
                .expect(200);
        return given.incident().severity(severity).opened();
    }

    private Rest.Answer message(String id, String change, Map<String, Object> more) {
        var variables = new HashMap<>(more);
        variables.put("change", value(change));
        return rest.post(
                "/engine-rest/message",
                Map.of("messageName", "escalation.changed", "businessKey", id, "processVariables", variables));
    }

    private static Map<String, Object> value(Object value) {
        return Map.of("value", value);
    }

    private String waitingAt(String id) {
        var execution = runtime.createExecutionQuery()
                .processInstanceBusinessKey(id)
                .messageEventSubscriptionName("escalation.changed")
                .singleResult();
        return runtime.getActiveActivityIds(execution.getId()).get(0);
    }

    private List<String> types(Given.Incident incident) {
        return rest.get("/api/v1/incidents/" + incident.id() + "/timeline")
                .expect(200)
                .required("results")
                .findValuesAsText("type");
    }

    private JsonNode escalation(Given.Incident incident) {
        var all = rest.get(INSTANCES + "?incident=" + incident.id()).expect(200).body();
        for (var escalation : all.required("results")) {
            if (escalation.required("escalation_policy_name").asText().equals("Default escalation")) {
                return escalation;
            }
        }
        throw new AssertionError("No default escalation among " + all);
    }
}
