package org.tocsin.scenario.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.Expected.email;
import static org.tocsin.testkit.TestTime.minutes;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.subject.Severity;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTime;

/** A P1 in the shipped matrix: the person on call is paged at once, the second level after half an hour. */
@Scenario
class NobodyAnswersAtNightTest {

    private static final String INSTANCES = "/api/sla-oncall/api/v1/escalation-instances/";

    private final Given given;
    private final Channels channels;
    private final TestTime time;
    private final Rest rest;

    NobodyAnswersAtNightTest(Given given, Channels channels, TestTime time, Rest rest) {
        this.given = given;
        this.channels = channels;
        this.time = time;
        this.rest = rest;
    }

    @Test
    void secondLevelIsPagedIfNobodyAcknowledgesWithinHalfAnHour() {
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
    void nobodyElseIsPagedAfterAnAcknowledgement() {
        given.rotation("Primary").onCall("ana").backup("bo");
        var incident = given.incident().severity(Severity.CRITICAL).opened();
        channels.expect(email("ana").about(incident));

        rest.post("/api/v1/incidents/" + incident.id() + "/acknowledge").expect(200);
        time.fastForward(minutes(29));
        channels.ignoreSoFar(); // the resolution SLAs have their own warnings
        time.fastForward(minutes(2));

        channels.expectNothingElse();
        assertThat(escalation(incident).required("status").asText()).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void acknowledgingTheEscalationAcknowledgesTheIncident() {
        given.rotation("Primary").onCall("ana").backup("bo");
        var incident = given.incident().severity(Severity.CRITICAL).opened();
        channels.expect(email("ana").about(incident));

        rest.post(INSTANCES + escalation(incident).required("id").asText() + "/acknowledge")
                .expect(200);
        time.settle();

        var now = rest.get("/api/v1/incidents/" + incident.id()).expect(200);
        assertThat(now.text("status")).isEqualTo("ACKNOWLEDGED");
    }

    /** The escalation of the policy that every incident triggers. */
    private JsonNode escalation(Given.Incident incident) {
        var all = rest.get(INSTANCES + "?incident=" + incident.id()).expect(200).required("results");
        for (var escalation : all) {
            if (escalation.required("escalation_policy_name").asText().equals("Default escalation")) {
                return escalation;
            }
        }
        throw new AssertionError("No default escalation among " + all);
    }
}
