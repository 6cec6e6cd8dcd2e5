package org.tocsin.scenario.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.TestTime.minutes;
import static org.tocsin.testkit.TestTime.seconds;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTime;

/** One-minute SLAs on a category of their own, with a warning at half time. */
@Scenario
class SlasAreWatchedTest {

    private static final String SLA = "/api/sla-oncall/api/v1";
    private static final String QUICK = "Answer within a minute";

    private final Given given;
    private final TestTime time;
    private final Channels channels;
    private final Rest rest;

    SlasAreWatchedTest(Given given, TestTime time, Channels channels, Rest rest) {
        this.given = given;
        this.time = time;
        this.channels = channels;
        this.rest = rest;
    }

    @BeforeEach
    void defineAnSla() {
        given.kitchenAnswersWithinAMinute(QUICK);
    }

    @Test
    void warnsAtHalfTimeAndIsBreachedAtTheTarget() {
        var incident = opened();
        var started = Instant.parse(sla(incident).required("started_at").asText());

        time.fastForward(seconds(29));
        assertThat(sla(incident).required("escalation_triggered").asBoolean()).isFalse();

        time.fastForward(seconds(1));
        assertThat(sla(incident).required("status").asText()).isEqualTo("ACTIVE");
        assertThat(sla(incident).required("warned_at").asText())
                .isEqualTo(started.plusSeconds(30).toString());
        assertThat(sla(incident).required("time_remaining").asText()).isEqualTo("00:00:30");

        time.fastForward(seconds(30));
        var broken = sla(incident);
        assertThat(broken.required("status").asText()).isEqualTo("BREACHED");
        assertThat(broken.required("breached_at").asText())
                .isEqualTo(started.plusSeconds(60).toString());

        time.fastForward(minutes(10));
        assertThat(sla(incident).required("breach_time").asText()).isEqualTo("00:10:00");
    }

    @Test
    void pressingTimersComeFirst() {
        var incident = given.incident().with("severity", "EMERGENCY").opened();

        var jobs = rest.get("/engine-rest/job?processDefinitionKey=SlaInstance").expect(200);

        assertThat(jobs.body())
                .hasSize(4)
                .allSatisfy(job -> assertThat(job.required("priority").asInt())
                        .as(incident.title())
                        .isEqualTo(100));
        channels.ignoreSoFar();
    }

    @Test
    void isMetWhenSomebodyAcknowledgesInTime() {
        var incident = opened();
        time.fastForward(seconds(20));

        rest.post("/api/v1/incidents/" + incident.id() + "/acknowledge").expect(200);
        time.fastForward(minutes(5));

        var kept = sla(incident);
        assertThat(kept.required("status").asText()).isEqualTo("MET");
        assertThat(kept.required("response_time").asText()).isEqualTo("00:00:20");
        assertThat(kept.required("warned_at").isNull()).isTrue();
        assertThat(running(kept)).isZero();
    }

    @Test
    void staysBreachedWhenResolvedLate() {
        var incident = opened();
        time.fastForward(minutes(2));

        rest.post("/api/v1/incidents/" + incident.id() + "/resolve").expect(200);

        var late = sla(incident);
        assertThat(late.required("status").asText()).isEqualTo("BREACHED");
        assertThat(late.required("met_at").isNull()).isFalse();
        assertThat(late.required("breach_time").asText()).isEqualTo("00:01:00");
        assertThat(count("/sla-instances/breached/?open=true")).isZero();
        assertThat(count("/sla-instances/breached/?open=false")).isEqualTo(1);
    }

    @Test
    void saysWhyAndTheTableAgreesWithTheTestOfApplicability() {
        var kept = sla(opened());

        assertThat(kept.required("rule").asText()).isEqualTo("MOST_CRITERIA");
        assertThat(kept.required("reason").asText()).startsWith("Its own criteria match");
        var definition = kept.required("sla_definition").asText();
        var answer = rest.post(
                        SLA + "/sla-definitions/" + definition + "/test_applicability/",
                        Map.of("category", "kitchen", "severity", "LOW"))
                .expect(200);
        assertThat(answer.required("applies").asBoolean()).isTrue();
        var other = rest.post(
                        SLA + "/sla-definitions/" + definition + "/test_applicability/",
                        Map.of("category", "kitchen", "severity", "HIGH"))
                .expect(200);
        assertThat(other.required("applies").asBoolean()).isFalse();
    }

    @Test
    void aPersonEndsAnSla() {
        var id = sla(opened()).required("id").asText();

        rest.post(SLA + "/sla-instances/" + id + "/mark_breached/").expect(200);
        assertThat(count("/sla-instances/breached/")).isEqualTo(1);
        var done = rest.post(SLA + "/sla-instances/" + id + "/mark_met/").expect(200);
        assertThat(done.text("message")).isEqualTo("SLA marked as met");
        rest.post(SLA + "/sla-instances/" + id + "/mark_breached/").expect(409);

        time.fastForward(minutes(2));
        assertThat(rest.get(SLA + "/sla-instances/" + id).text("status")).isEqualTo("MET");
    }

    @Test
    void isAtRiskUntilItIsOverdue() {
        opened();
        var atRisk = "/sla-instances/at_risk/";

        assertThat(count(atRisk + "?within_minutes=1")).isEqualTo(1);
        time.fastForward(minutes(1));
        assertThat(count(atRisk)).isZero();
        rest.get(SLA + atRisk + "?within_minutes=0").expect(422);
    }

    private Given.Incident opened() {
        return given.incident()
                .with("severity", "LOW")
                .with("category", "KITCHEN")
                .opened();
    }

    private JsonNode sla(Given.Incident incident) {
        channels.ignoreSoFar();
        var slas = rest.get(SLA + "/sla-instances/?sla_type=RESPONSE_TIME&incident=" + incident.id())
                .expect(200)
                .body();
        assertThat(slas.required("count").asInt()).isEqualTo(1);
        return slas.required("results").get(0);
    }

    private int count(String list) {
        return rest.get(SLA + list).expect(200).required("count").asInt();
    }

    private int running(JsonNode sla) {
        return rest.get("/engine-rest/process-instance/count?processDefinitionKey=SlaInstance&businessKey="
                        + sla.required("id").asText())
                .expect(200)
                .required("count")
                .asInt();
    }
}
