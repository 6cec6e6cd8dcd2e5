package org.tocsin.scenario.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.Expected.email;
import static org.tocsin.testkit.TestTime.minutes;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.subject.Severity;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** Nobody answers: the steps repeat as often as the policy says, level by level; then the escalation is exhausted and stays visible. */
@Scenario
class RepeatsUntilExhaustedTest extends EscalationScenes {

    private final TestTenant tenant;

    RepeatsUntilExhaustedTest(Given given, Channels channels, TestTime time, Rest rest, TestTenant tenant) {
        super(given, channels, time, rest);
        this.tenant = tenant;
    }

    @Test
    void threeTimesAgainAndThenItIsExhausted() {
        withoutDefaults();
        given.rotation("Primary").onCall("ana");
        is("lou", Map.of("roles", List.of("TEAM_LEAD")));
        policy(
                "Again",
                Map.of(
                        "repeat_count",
                        3,
                        "escalation_steps",
                        List.of(step(1, 0), step(2, 5, "actions", List.of("notify_team_lead")))));
        var incident = given.incident().severity(Severity.LOW).opened();

        for (var round = 1; round <= 4; round++) {
            channels.expect(email("ana").about(incident));
            channels.expectNothingElse();
            time.fastForward(minutes(5));
            channels.expect(email("lou").about(incident));
            assertThat(escalation(incident, "Again").required("exhausted").asBoolean())
                    .isEqualTo(round == 4);
            time.fastForward(minutes(5));
        }

        time.fastForward(minutes(60));
        channels.expectNothingElse();
        assertThat(escalation(incident, "Again").required("round").asInt()).isEqualTo(4);
        assertThat(details(incident, "escalation.exhausted")).hasSize(1);
    }

    @Test
    void takesTurnsRemindsAndTakesAnAnswerBackThatComesToNothing() {
        withoutDefaults();
        given.rotation("Primary").onCall("ana").backup("bo");
        policy(
                "Turns",
                Map.of(
                        "ack_timeout_minutes",
                        30,
                        "renotify_interval_minutes",
                        10,
                        "escalation_steps",
                        List.of(step(1, 0, "actions", List.of("notify_team"), "round_robin", true))));

        var paged = IntStream.range(0, 2)
                .mapToObj(i -> given.incident().severity(Severity.LOW).opened())
                .toList();
        channels.expect(email("ana").about(paged.get(0)));
        channels.expect(email("bo").about(paged.get(1)));
        rest.post("/api/v1/incidents/" + paged.get(1).id() + "/resolve").expect(200);
        time.fastForward(minutes(10));
        channels.expect(email("ana").about(paged.get(0)));
        var id = escalation(paged.get(0), "Turns").required("id").asText();
        rest.post(INSTANCES + id + "/acknowledge/").expect(200);
        time.fastForward(minutes(29));
        channels.expectNothingElse();

        time.fastForward(minutes(1));

        assertThat(escalation(paged.get(0), "Turns").required("status").asText())
                .isEqualTo("TRIGGERED");
        assertThat(details(paged.get(0), "escalation.unacknowledged")).hasSize(1);
        channels.expect(email("bo").about(paged.get(0)));
        channels.expectNothingElse();
    }

    @Test
    void whereAllMustAnswerTheIncidentHearsOfTheFirstAndTheOthersAreReminded() {
        withoutDefaults();
        given.rotation("Primary").onCall("ana").backup("bo");
        var both = step(1, 0, "actions", List.of("notify_team"), "ack_required", "ALL");
        policy("All", Map.of("renotify_interval_minutes", 10, "escalation_steps", List.of(both)));
        var incident = given.incident().severity(Severity.LOW).opened();
        channels.expect(email("ana").about(incident));
        channels.expect(email("bo").about(incident));

        acknowledged(incident, "ana");

        var seen = rest.get("/api/v1/incidents/" + incident.id()).expect(200);
        assertThat(seen.text("status")).isEqualTo("ACKNOWLEDGED");
        assertThat(seen.text("assignee")).isEqualTo(given.person("ana"));
        time.fastForward(minutes(10));
        channels.expect(email("bo").about(incident));
        channels.expectNothingElse();
        acknowledged(incident, "bo");
        time.fastForward(minutes(30));
        channels.expectNothingElse();
    }

    private void acknowledged(Given.Incident incident, String person) {
        var actor = Map.of("value", person + "." + tenant.id());
        rest.post(
                        "/engine-rest/message",
                        Map.of(
                                "messageName",
                                "escalation.changed",
                                "businessKey",
                                escalation(incident, "All").required("id").asText(),
                                "processVariables",
                                Map.of("change", Map.of("value", "acknowledged"), "actor", actor)))
                .expect(204);
        time.settle();
    }
}
