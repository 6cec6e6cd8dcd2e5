package org.tocsin.scenario.escalation;

import static org.assertj.core.api.Assertions.assertThat;
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

/** An incident is reclassified: policies are chosen again, running escalations use the new facts, and nobody is paged twice per level. */
@Scenario
class SeverityIsRaisedTest extends EscalationScenes {

    private static final String DEFAULT = "Default escalation";

    SeverityIsRaisedTest(Given given, Channels channels, TestTime time, Rest rest) {
        super(given, channels, time, rest);
    }

    @Test
    void anIncidentThatBecomesUrgentPagesAtOnceAndNobodyTwicePerLevel() {
        given.rotation("Primary").onCall("ana");
        is("lou", Map.of("roles", List.of("TEAM_LEAD")));
        policy(
                "Urgent",
                Map.of(
                        "escalation_type",
                        "SEVERITY_BASED",
                        "incident_severities",
                        List.of("EMERGENCY"),
                        "escalation_steps",
                        List.of(step(1, 0, "actions", List.of("page_oncall", "notify_director")))));
        is("max", Map.of("roles", List.of("DIRECTOR")));
        var incident = given.incident().severity(Severity.MEDIUM).opened();
        time.fastForward(minutes(5));
        channels.expectNothingElse();

        reclassify(incident, "EMERGENCY", "P0");

        channels.expect(email("ana").about(incident));
        channels.expect(email("max").about(incident));
        channels.expectNothingElse();
        assertThat(level(incident, DEFAULT)).isEqualTo(1);
        time.fastForward(minutes(15));
        channels.expect(email("lou").saying("Level 2: " + incident.title()));
        channels.expect(email("ana").saying("SLA at risk: " + incident.title()));
        channels.expect(email("ana").saying("SLA breached: " + incident.title()));
        assertThat(level(incident, DEFAULT)).isEqualTo(2);
        assertThat(escalation(incident, DEFAULT)
                        .requiredAt("/escalation_steps/2/after_minutes")
                        .asInt())
                .isEqualTo(30);
    }

    @Test
    void anUnresolvedIncidentEscalatesAfterAnAcknowledgementAndAConditionIsWatched() {
        withoutDefaults();
        given.rotation("Primary").onCall("ana");
        is("lou", Map.of("roles", List.of("TEAM_LEAD")));
        policy(
                "Seen",
                Map.of(
                        "trigger_condition",
                        "UNACKNOWLEDGED",
                        "trigger_delay_minutes",
                        10,
                        "escalation_steps",
                        List.of(step(1, 0))));
        policy(
                "Done",
                Map.of(
                        "trigger_condition",
                        "UNRESOLVED",
                        "trigger_delay_minutes",
                        30,
                        "escalation_steps",
                        List.of(step(1, 0, "actions", List.of("notify_team_lead")))));
        policy(
                "Reassigned",
                Map.of(
                        "trigger_condition",
                        "CUSTOM",
                        "condition",
                        "status = \"ON_HOLD\"",
                        "escalation_steps",
                        List.of(step(1, 0, "actions", List.of("run_automation")))));
        var incident = given.incident().severity(Severity.HIGH).opened();
        time.fastForward(minutes(5));
        rest.post("/api/v1/incidents/" + incident.id() + "/acknowledge").expect(200);

        time.fastForward(minutes(24));
        channels.ignoreSoFar();
        assertThat(escalation(incident, "Seen").required("status").asText()).isEqualTo("ACKNOWLEDGED");
        assertThat(level(incident, "Seen")).isZero();
        time.fastForward(minutes(1));
        channels.expect(email("lou").about(incident));

        rest.post("/api/v1/incidents/" + incident.id() + "/hold").expect(200);
        time.settle();
        assertThat(escalation(incident, "Reassigned")
                        .required("trigger_condition")
                        .asText())
                .isEqualTo("CUSTOM");
        assertThat(details(incident, "escalation.automation_requested")).hasSize(1);
        rest.post("/api/v1/incidents/" + incident.id() + "/resume").expect(200);
        rest.post("/api/v1/incidents/" + incident.id() + "/hold").expect(200);
        assertThat(details(incident, "escalation.automation_requested")).hasSize(1);
    }

    private void reclassify(Given.Incident incident, String severity, String priority) {
        rest.post(
                        "/api/v1/incidents/" + incident.id() + "/reclassify",
                        Map.of("severity", severity, "priority", priority))
                .expect(200);
        time.settle();
    }
}
