package org.tocsin.escalation.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.TestTime.minutes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.tocsin.escalation.policy.TriggerCondition;
import org.tocsin.escalation.trigger.EscalationTriggers;
import org.tocsin.platform.subject.Subject;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** processes/escalation.bpmn on its own, with a subject that no module owns. */
@Scenario
class EscalationProcessTest {

    private static final String POLICIES = "/api/sla-oncall/api/v1/escalation-policies/";
    private static final String INSTANCES = "/api/sla-oncall/api/v1/escalation-instances/";

    private final Rest rest;
    private final TestTime time;
    private final TestTenant tenant;
    private final EscalationTriggers triggers;
    private final EscalationService escalations;
    private final EscalationsFacet facet;
    private final RuntimeService runtime;

    EscalationProcessTest(
            Rest rest,
            TestTime time,
            TestTenant tenant,
            EscalationTriggers triggers,
            EscalationService escalations,
            EscalationsFacet facet,
            RuntimeService runtime) {
        this.rest = rest;
        this.time = time;
        this.tenant = tenant;
        this.triggers = triggers;
        this.escalations = escalations;
        this.facet = facet;
        this.runtime = runtime;
    }

    @Test
    void aNewTenantHasTheShippedPolicies() {
        var names = rest.get(POLICIES).expect(200).required("results").findValuesAsText("name");

        assertThat(names)
                .containsExactly(
                        "Critical Incident Escalation",
                        "Default escalation",
                        "Manual escalation",
                        "SLA breach escalation");
    }

    @Test
    void pagesTheLevelsOfTheMatrixUntilItIsExhaustedAndStaysVisible() {
        var id = trigger(matrixPolicy(), Map.of("priority", "P0"));
        assertThat(level(id)).isEqualTo(1);

        time.fastForward(minutes(14));
        assertThat(level(id)).isEqualTo(1);
        time.fastForward(minutes(1));
        assertThat(level(id)).isEqualTo(2);
        time.fastForward(minutes(15));
        assertThat(level(id)).isEqualTo(3);
        time.fastForward(minutes(30));
        assertThat(level(id)).isEqualTo(4);

        var view = view(id);
        assertThat(view.required("exhausted").asBoolean()).isTrue();
        assertThat(view.required("status").asText()).isEqualTo("TRIGGERED");
        assertThat(waitingAt(id)).isEqualTo("Task_WaitForLateAnswer");
        assertThat(paged()).hasSize(4);
    }

    @Test
    void waitsForItsFirstStep() {
        var id = trigger(policy(step(1, 5), step(2, 15)), Map.of());
        assertThat(view(id).required("status").asText()).isEqualTo("PENDING");

        time.fastForward(minutes(5));

        assertThat(view(id).required("status").asText()).isEqualTo("TRIGGERED");
        assertThat(view(id).required("next_level_at").asText()).isEqualTo("2026-06-01T10:15:00Z");
    }

    @Test
    void anAcknowledgementStopsFurtherLevels() {
        var id = trigger(matrixPolicy(), Map.of("priority", "P1"));

        rest.post(INSTANCES + id + "/acknowledge/").expect(200);
        rest.post(INSTANCES + id + "/acknowledge/").expect(200);
        time.fastForward(minutes(300));

        assertThat(level(id)).isEqualTo(1);
        assertThat(paged()).hasSize(1);
        assertThat(waitingAt(id)).isEqualTo("Task_WaitForResolution");

        rest.post(INSTANCES + id + "/resolve/").expect(200);
        assertThat(waitingAt(id)).isNull();
        rest.post(INSTANCES + id + "/resolve/").expect(200);
        rest.post(INSTANCES + id + "/acknowledge/").expect(409);
    }

    @Test
    void p4HasNoSteps() {
        var id = trigger(matrixPolicy(), Map.of("priority", "P4"));

        assertThat(view(id).required("status").asText()).isEqualTo("CANCELLED");
        assertThat(waitingAt(id)).isNull();
        assertThat(paged()).isEmpty();
    }

    @Test
    void aSecurityBreachBeginsAtLevel3AndGoesOn() {
        var id = trigger(matrixPolicy(), Map.of("priority", "P1", "category", "SECURITY"));
        assertThat(level(id)).isEqualTo(3);
        assertThat(paged()).hasSize(1);

        time.fastForward(minutes(120));
        assertThat(level(id)).isEqualTo(4);
    }

    @Test
    void aLaterTriggerRaisesTheOpenOneInsteadOfStartingASecond() {
        var policy = matrixPolicy();
        var id = trigger(policy, Map.of("priority", "P1"));

        trigger(policy, Map.of("priority", "P1"));
        assertThat(level(id)).isEqualTo(1);
        trigger(policy, Map.of("priority", "P1", "data_loss", true));

        assertThat(level(id)).isEqualTo(2);
        assertThat(rest.get(INSTANCES + "?escalation_policy=" + policy)
                        .required("count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void listensToMessagesFromOutside() {
        var id = trigger(matrixPolicy(), Map.of("priority", "P1"));

        message(id, "raised", Map.of("to_level", Map.of("value", 3, "type", "Integer")))
                .expect(204);
        assertThat(level(id)).isEqualTo(3);
        message(id, "raised", Map.of("to_level", Map.of("value", 2, "type", "Integer")))
                .expect(204);
        assertThat(level(id)).isEqualTo(3);
        message(id, "forgotten", Map.of()).expect(422);
        message(id, "acknowledged", Map.of("actor", Map.of("value", "ana", "type", "String")))
                .expect(204);
        message(id, "acknowledged", Map.of()).expect(204);

        assertThat(view(id).required("status").asText()).isEqualTo("ACKNOWLEDGED");
        assertThat(view(id).required("acknowledged_by").asText()).isEqualTo("ana");
        assertThat(runtime.getVariables(view(id).required("process_instance_id").asText())
                        .keySet())
                .isSubsetOf("subject", "urgency", "waitUntil");

        message(id, "cancelled", Map.of()).expect(204);
        assertThat(view(id).required("status").asText()).isEqualTo("CANCELLED");
        assertThat(waitingAt(id)).isNull();
    }

    @Test
    void resolvingTheSubjectEndsAllOfThem() {
        var first = trigger(matrixPolicy(), Map.of("priority", "P0"));
        var second = trigger(policy(step(1, 5)), Map.of("priority", "P0"));

        CurrentTenant.run(tenant.id(), () -> escalations.acknowledgeAll("TICKET", "7", "ana"));
        time.fastForward(minutes(100));
        assertThat(paged()).hasSize(1);

        CurrentTenant.run(tenant.id(), () -> escalations.resolveAll("TICKET", "7", "ana"));
        assertThat(waitingAt(first)).isNull();
        assertThat(waitingAt(second)).isNull();
        assertThat(view(second).required("status").asText()).isEqualTo("RESOLVED");
    }

    @Test
    void isNotStartedOverTheEngineWithoutATrigger() {
        rest.post("/engine-rest/process-definition/key/Escalation/start", Map.of())
                .expect(422);
    }

    @Test
    void keepsItsStepsWhenThePolicyIsEdited() {
        var policy = policy(step(1, 0), step(2, 5));
        var id = trigger(policy, Map.of());

        rest.patch(POLICIES + policy, Map.of("escalation_steps", List.of(step(1, 0), step(2, 50))))
                .expect(200);
        rest.delete(POLICIES + policy).expect(204);
        time.fastForward(minutes(5));

        assertThat(level(id)).isEqualTo(2);
        assertThat(rest.get(POLICIES + policy).expect(200).required("is_active").asBoolean())
                .isFalse();
    }

    @Test
    void refusesABadPolicyAndATakenName() {
        rest.post(POLICIES, Map.of("name", "x", "trigger_condition", "NEVER")).expect(422);
        rest.post(POLICIES, Map.of("name", "Default escalation", "trigger_condition", "MANUAL"))
                .expect(409);
        rest.get(POLICIES + "?escalation_type=NEVER").expect(422);
        rest.get(POLICIES + UUID.randomUUID()).expect(404);
        rest.get(INSTANCES + "?status=GONE").expect(422);
        assertThat(rest.get(POLICIES + "?trigger_condition=SLA_BREACH&is_active=true")
                        .required("count")
                        .asInt())
                .isEqualTo(1);
    }

    private String matrixPolicy() {
        return rest.post(POLICIES, Map.of("name", "Matrix", "trigger_condition", "INCIDENT_CREATED"))
                .expect(201)
                .text("id");
    }

    @SafeVarargs
    private String policy(Map<String, Object>... steps) {
        return rest.post(
                        POLICIES,
                        Map.of("name", "Own steps", "trigger_condition", "MANUAL", "escalation_steps", List.of(steps)))
                .expect(201)
                .text("id");
    }

    private static Map<String, Object> step(int level, int delay) {
        return Map.of("level", level, "delay_minutes", delay, "actions", List.of("page_oncall"));
    }

    private String trigger(String policy, Map<String, Object> more) {
        var facts = new HashMap<>(more);
        facts.putAll(Map.of("subject_type", "TICKET", "subject_id", "7", "title", "Checkout is down"));
        facts.put("opened_at", time.now());
        var trigger = new Trigger(
                new Subject("TICKET", "7", "Checkout is down"), TriggerCondition.INCIDENT_CREATED, facts, "test");
        CurrentTenant.run(tenant.id(), () -> triggers.fire(trigger, List.of(UUID.fromString(policy))));
        return rest.get(INSTANCES + "?escalation_policy=" + policy)
                .body()
                .requiredAt("/results/0/id")
                .asText();
    }

    private Rest.Answer message(String id, String change, Map<String, Object> more) {
        var variables = new HashMap<>(more);
        variables.put("change", Map.of("value", change, "type", "String"));
        return rest.post(
                "/engine-rest/message",
                Map.of("messageName", "escalation.changed", "businessKey", id, "processVariables", variables));
    }

    private JsonNode view(String id) {
        return rest.get(INSTANCES + id).expect(200).body();
    }

    private int level(String id) {
        return view(id).required("escalation_level").asInt();
    }

    private List<String> paged() {
        return CurrentTenant.call(tenant.id(), () -> facet.timeline("TICKET", "7")).stream()
                .filter(e -> e.type().equals("escalation.paged"))
                .map(Object::toString)
                .toList();
    }

    /** @return the wait state of the escalation's process, null if it has ended */
    private String waitingAt(String id) {
        var execution = runtime.createExecutionQuery()
                .processInstanceBusinessKey(id)
                .messageEventSubscriptionName("escalation.changed")
                .singleResult();
        return execution == null
                ? null
                : runtime.getActiveActivityIds(execution.getId()).get(0);
    }
}
