package org.tocsin.scenario.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.Expected.email;
import static org.tocsin.testkit.TestTime.minutes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.subject.Severity;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** Escalation chains: another view of ordinary policies. */
@Scenario
class EscalationChainsTest {

    private static final String SLA = "/api/v1/sla/", POLICIES = "/api/sla-oncall/api/v1/escalation-policies/";

    private final Given given;
    private final Channels channels;
    private final TestTime time;
    private final TestTenant tenant;
    private final Rest rest;

    EscalationChainsTest(Given given, Channels channels, TestTime time, TestTenant tenant, Rest rest) {
        this.given = given;
        this.channels = channels;
        this.time = time;
        this.tenant = tenant;
        this.rest = rest;
    }

    @Test
    void aChainEscalatesByTimeoutsAndByHandUntilItIsExhausted() {
        given.rotation("Primary").onCall("ana").backup("bo");
        rest.patch("/api/v1/users/" + given.person("carl"), Map.of("roles", List.of("CISO")))
                .expect(200);
        contact("SOC_DESK", "desk");
        for (var policy : rest.get(POLICIES).expect(200).required("results")) {
            rest.patch(POLICIES + policy.required("id").asText() + "/", Map.of("is_active", false))
                    .expect(200);
        }
        var chain = rest.post(
                        SLA + "escalations/" + tenant.id(),
                        Map.of(
                                "severity",
                                "critical",
                                "chain",
                                List.of(
                                        step("L1", "SOC Analyst", 10, "email"),
                                        step("L2", "soc desk", 20, "email"),
                                        step("CISO", "CISO", 30, "pager"))))
                .expect(201);
        var policy = rest.get(POLICIES + chain.text("escalation_policy") + "/").expect(200);
        assertThat(policy.body().requiredAt("/escalation_steps/1/delay_minutes").asInt())
                .isEqualTo(10);
        assertThat(policy.body().requiredAt("/escalation_steps/2/delay_minutes").asInt())
                .isEqualTo(30);
        assertThat(policy.body().requiredAt("/escalation_steps/1/actions/0").asText())
                .isEqualTo("notify:SOC_DESK");
        assertThat(policy.required("incident_severities").toString()).contains("EMERGENCY");
        assertThat(rest.get(SLA + "escalations/" + tenant.id())
                        .expect(200)
                        .body()
                        .requiredAt("/results/0/chain/0/role")
                        .asText())
                .isEqualTo("SOC Analyst");

        var alert = given.incident()
                .severity(Severity.EMERGENCY)
                .with("external_id", "alert-7")
                .opened();
        channels.expect(email("ana").about(alert));
        assertThat(status("alert-7").required("current_level").asText()).isEqualTo("L1");
        time.fastForward(minutes(10));
        channels.expect(email("desk").about(alert));
        assertThat(status("alert-7").required("current_level").asText()).isEqualTo("L2");

        var raised = rest.post(escalate("alert-7", "critical")).expect(200);
        time.settle();
        channels.expect(email("carl").about(alert));
        assertThat(raised.text("current_level")).isEqualTo("CISO");
        assertThat(status(alert.json().required("number").asText())
                        .required("exhausted")
                        .asBoolean())
                .isTrue();
        rest.post(escalate("alert-7", "critical")).expect(400);
        rest.post(escalate(alert.id(), "low")).expect(400);
        rest.post(escalate("nothing", "low")).expect(404);

        var events = rest.get(SLA + "escalation-events/" + tenant.id() + "?limit=3")
                .expect(200)
                .required("results");
        assertThat(events).hasSize(3);
        assertThat(events.toString()).contains("CISO", "escalation.paged", alert.id());
        rest.get(SLA + "escalation-events/" + tenant.id() + "?limit=0").expect(422);
    }

    @Test
    void escalatingBeginsTheChainOfAnotherSeverityAndANewChainReplacesTheOld() {
        given.rotation("Primary").onCall("ana").backup("bo");
        var alert = given.incident().severity(Severity.LOW).opened();
        channels.ignoreSoFar();
        assertThat(status(alert.id()).required("status").asText()).isEqualTo("NONE");
        rest.post(escalate(alert.id(), null)).expect(400);

        post(List.of(step("L1", "on call", 5, "slack"), step("L2", "lead", 5, "phone")))
                .expect(201);
        post(List.of(step("L2", "Team lead", 1440, "email"))).expect(201);
        assertThat(rest.get(SLA + "escalations/" + tenant.id())
                        .expect(200)
                        .required("count")
                        .asInt())
                .isEqualTo(1);

        assertThat(rest.post(escalate(alert.id(), "high")).expect(200).text("current_level"))
                .isEqualTo("L2");
        channels.expect(email("bo").about(alert));
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(post(List.of(step("L1", "SOC Analyst", 0, "email"), step("L1", "Wizard", 1441, "pigeon")))
                        .expect(422)
                        .content())
                .contains(
                        "chain[0].timeout_minutes",
                        "chain[1].level",
                        "chain[1].role",
                        "chain[1].timeout_minutes",
                        "chain[1].notification_method");
        post(List.of()).expect(422);
        rest.post(SLA + "escalations/" + tenant.id(), Map.of("severity", "huge", "chain", List.of()))
                .expect(422);
        rest.get(SLA + "escalations/somebody-else").expect(422);
        rest.get(SLA + "escalation-status/nothing").expect(404);
    }

    private Rest.Answer post(List<Map<String, Object>> chain) {
        return rest.post(SLA + "escalations/" + tenant.id(), Map.of("severity", "high", "chain", chain));
    }

    private static Map<String, Object> step(String level, String role, int timeout, String method) {
        return Map.of("level", level, "role", role, "timeout_minutes", timeout, "notification_method", method);
    }

    private String escalate(String alert, String severity) {
        var query = severity == null ? "" : "&severity=" + severity;
        return SLA + "escalate/" + alert + "?tenant_id=" + tenant.id() + query;
    }

    private JsonNode status(String alert) {
        return rest.get(SLA + "escalation-status/" + alert).expect(200).body();
    }

    private void contact(String key, String mailbox) {
        var address = mailbox + "@" + tenant.id() + ".example";
        rest.post("/api/v1/contacts", Map.of("key", key, "channel", "email", "address", address))
                .expect(201);
    }
}
