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

/** A policy is edited while an escalation runs: the escalation keeps its steps, and finds the people at the time of each page. */
@Scenario
class PolicyIsEditedTest extends EscalationScenes {

    PolicyIsEditedTest(Given given, Channels channels, TestTime time, Rest rest) {
        super(given, channels, time, rest);
    }

    @Test
    void aRunningEscalationKeepsItsStepsAndFindsPeopleAtEachPage() {
        withoutDefaults();
        given.rotation("Primary").onCall("ana");
        is("lou", Map.of("roles", List.of("TEAM_LEAD")));
        var id = policy(
                "Edited",
                Map.of(
                        "repeat_count",
                        1,
                        "escalation_steps",
                        List.of(step(1, 0), step(2, 10, "actions", List.of("notify_team_lead")))));
        var incident = given.incident().severity(Severity.LOW).opened();
        channels.expect(email("ana").about(incident));

        rest.patch(POLICIES + id, Map.of("repeat_count", 0, "escalation_steps", List.of(step(1, 0), step(2, 50))))
                .expect(200);
        rest.delete(POLICIES + id).expect(204);
        is("lou", Map.of("roles", List.of()));
        is("max", Map.of("roles", List.of("TEAM_LEAD")));
        time.fastForward(minutes(10));

        channels.expect(email("max").about(incident));
        time.fastForward(minutes(10));
        channels.expect(email("ana").about(incident));
        assertThat(escalation(incident, "Edited").required("round").asInt()).isEqualTo(2);
        given.incident().severity(Severity.LOW).opened();
        channels.expectNothingElse();
    }
}
