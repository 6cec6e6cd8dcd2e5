package org.tocsin.scenario.escalation;

import static org.tocsin.testkit.Expected.email;
import static org.tocsin.testkit.TestTime.minutes;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.subject.Severity;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTime;

@Scenario
class NobodyAnswersTest {

    private final Given given;
    private final TestTime time;
    private final Channels channels;
    private final Rest rest;

    NobodyAnswersTest(Given given, TestTime time, Channels channels, Rest rest) {
        this.rest = rest;
        this.given = given;
        this.time = time;
        this.channels = channels;
    }

    @Test
    void thePersonOnCallIsPagedAtOnceAndTheNextLevelLater() {
        given.rotation("Primary").onCall("ana").backup("bo");
        var incident = given.incident().severity(Severity.CRITICAL).opened();

        channels.expect(email("ana").about(incident));
        time.fastForward(minutes(30));

        channels.expect(email("bo").saying("Level 2: " + incident.title()));
        channels.expect(email("ana").saying("Level 2: " + incident.title()));
        channels.expect(email("ana").saying("SLA at risk: " + incident.title()));
        channels.expect(email("ana").saying("SLA breached: " + incident.title()));
    }

    @Test
    void aPolicyWithoutStepsForAPriorityDelaysNoOther() {
        given.rotation("Primary").onCall("ana");
        policy(Map.of("name", "By the matrix", "trigger_condition", "INCIDENT_CREATED"));
        policy(Map.of(
                "name",
                "Own steps",
                "trigger_condition",
                "INCIDENT_CREATED",
                "escalation_steps",
                List.of(Map.of("level", 1, "delay_minutes", 0, "actions", List.of("page_oncall")))));

        var incident = given.incident().severity(Severity.LOW).opened(); // P4: the matrix has no levels

        channels.expect(email("ana").about(incident));
    }

    private void policy(Map<String, Object> fields) {
        rest.post("/api/sla-oncall/api/v1/escalation-policies/", fields).expect(201);
    }
}
