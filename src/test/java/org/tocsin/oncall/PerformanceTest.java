package org.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.TestTime.minutes;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.oncall.shift.AssignmentScenes;
import org.tocsin.platform.subject.Severity;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.IgnoresMessages;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTime;

/** The monthly on-call report. */
@Scenario
class PerformanceTest {

    private static final String PERFORMANCE = "/api/sla-oncall/api/v1/oncall-performance";

    private final Rest rest;
    private final Given given;
    private final TestTime time;
    private final AssignmentScenes scenes;

    PerformanceTest(Rest rest, Given given, TestTime time) {
        this.rest = rest;
        this.given = given;
        this.time = time;
        this.scenes = new AssignmentScenes(rest);
    }

    @IgnoresMessages("It counts pages by the delivery log; the scenarios of escalations expect them")
    @Test
    void hoursPagesAndAnswersAreCountedForEachPerson() {
        var ana = given.person("ana");
        var bo = given.person("bo");
        var rotation = scenes.daily("Primary", List.of(ana, bo));
        var answered = given.incident().severity(Severity.CRITICAL).opened();
        time.fastForward(minutes(6));
        acknowledge(answered, ana);
        time.forwardTo(Instant.parse("2026-06-01T23:00:00Z")); // at night
        var open = given.incident().severity(Severity.CRITICAL).opened();
        time.fastForward(minutes(1));
        rest.post("/api/v1/incidents/" + open.id() + "/resolve", Map.of()).expect(200);
        time.forwardTo(Instant.parse("2026-06-02T15:00:00Z"));

        var anas = of(ana);

        assertThat(anas.required("hours_on_call").asDouble()).isEqualTo(24);
        assertThat(anas.required("shifts").asInt()).isEqualTo(1);
        assertThat(anas.required("incidents_paged").asInt()).isEqualTo(2);
        assertThat(anas.required("pages_at_night").asInt()).isEqualTo(1);
        assertThat(anas.required("incidents_handled").asInt()).isEqualTo(1);
        assertThat(anas.required("acknowledgement_rate").asDouble()).isEqualTo(50);
        assertThat(anas.required("response_time_avg").asText()).isEqualTo("00:06:00");
        assertThat(of(bo).required("hours_on_call").asDouble()).isEqualTo(6);
        assertThat(of(bo).required("response_time_avg").isNull()).isTrue();
        var csv = rest.get(PERFORMANCE + "/csv?month=2026-06").expect(200).content();
        assertThat(csv.lines())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("user_id,username,name,month,shifts,hours_on_call");
        assertThat(csv).contains(",2026-06,1,24.0,").contains(",1,2,1,50.0,00:06:00");
        assertThat(rest.get("/api/sla-oncall/api/v1/oncall-rotations/" + rotation + "/current_oncall/")
                        .expect(200)
                        .required("incidents_handled")
                        .asInt(-1))
                .isZero();
    }

    @Test
    void monthsThatAreNoneAreRefused() {
        rest.get(PERFORMANCE + "/?month=June").expect(422);
        rest.get(PERFORMANCE + "/?month=2026-07").expect(422);
        rest.get(PERFORMANCE + "/?timezone=Mars").expect(422);
        assertThat(rest.get(PERFORMANCE + "/?month=2026-05")
                        .expect(200)
                        .required("count")
                        .asInt())
                .isZero();
    }

    private void acknowledge(Given.Incident incident, String person) {
        rest.post(
                        "/engine-rest/message",
                        Map.of(
                                "messageName",
                                "incident.changed",
                                "businessKey",
                                incident.id(),
                                "processVariables",
                                Map.of("change", Map.of("value", "acknowledged"), "actor", Map.of("value", person))))
                .expect(204);
    }

    private JsonNode of(String person) {
        return rest.get(PERFORMANCE + "/?month=2026-06&user=" + person)
                .expect(200)
                .required("results")
                .required(0);
    }
}
