package org.tocsin.scenario.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.Expected.email;
import static org.tocsin.testkit.TestTime.seconds;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTime;

/** SLAs that another system starts over the engine's REST API, about subjects that only it knows. */
@Scenario
class SlasOfOtherSubjectsTest {

    private static final String SLA = "/api/sla-oncall/api/v1";
    private static final String QUICK = "Answer within a minute";

    private final Given given;
    private final TestTime time;
    private final Channels channels;
    private final Rest rest;

    SlasOfOtherSubjectsTest(Given given, TestTime time, Channels channels, Rest rest) {
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
    void canBeStartedAloneOverTheEngine() {
        var key = "ticket-7";
        var started = start(key, Map.of("subject", "TICKET:7", "title", "The oven is cold", "slaDefinition", QUICK))
                .expect(200);
        var id = started.text("businessKey");
        var sla = rest.get(SLA + "/sla-instances/" + id + "/").expect(200).body();
        assertThat(sla.required("subject_type").asText()).isEqualTo("TICKET");
        assertThat(sla.required("external_reference").asText()).isEqualTo(key);
        assertThat(sla.required("rule").asText()).isEqualTo("REQUESTED");

        time.fastForward(seconds(45));
        message(id, "paused").expect(204);
        message(id, "paused").expect(204);
        time.fastForward(Duration.ofHours(3));
        message(id, "resumed").expect(204);
        time.fastForward(seconds(14));
        message(id, "fulfilled").expect(204);

        var kept = rest.get(SLA + "/sla-instances/" + id + "/").expect(200).body();
        assertThat(kept.required("status").asText()).isEqualTo("MET");
        assertThat(kept.required("response_time").asText()).isEqualTo("00:00:59");
        assertThat(running(kept)).isZero();
        channels.ignoreSoFar();
    }

    @Test
    void refusesBadVariablesAndStoresNothing() {
        var answer = start("bad", Map.of("subject", " ", "slaDefinition", "No such promise", "startedAt", "tomorrow"))
                .expect(422);

        assertThat(answer.required("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("subject", "title", "slaDefinition", "startedAt");
        assertThat(count("/sla-instances/")).isZero();
        assertThat(rest.get("/engine-rest/process-instance/count")
                        .required("count")
                        .asInt())
                .isZero();
    }

    @Test
    void refusesTheSameKeyTwiceAndAnUnknownChange() {
        var variables = Map.of("subject", "7", "title", "The oven is cold", "slaDefinition", QUICK);
        var id = start("once", variables).expect(200).text("businessKey");

        start("once", variables).expect(422);
        message(id, "forgotten").expect(422);

        assertThat(count("/sla-instances/")).isEqualTo(1);
    }

    @Test
    void thePersonOnCallIsPagedForTheWarningAndTheBreach() {
        given.rotation("Primary").onCall("ana");
        start("told", Map.of("subject", "7", "title", "The oven is cold", "slaDefinition", QUICK))
                .expect(200);

        time.fastForward(seconds(29));
        channels.expectNothingElse();
        time.fastForward(seconds(1));
        channels.expect(email("ana").saying("The oven is cold"));
        channels.ignoreSoFar();
        time.fastForward(seconds(29));
        channels.expectNothingElse();
        time.fastForward(seconds(1));
        channels.expect(email("ana").saying("The oven is cold"));
        channels.ignoreSoFar();
    }

    @Test
    void aBreachThatIsDueWithTheWarningIsNotifiedAlone() {
        given.rotation("Primary").onCall("ana");
        var tenMinutesAgo = time.now().minusSeconds(600).toString();
        var id = start(
                        "late",
                        Map.of("subject", "7", "title", "Cold", "slaDefinition", QUICK, "startedAt", tenMinutesAgo))
                .expect(200)
                .text("businessKey");

        time.settle();

        var sla = rest.get(SLA + "/sla-instances/" + id).body();
        assertThat(sla.required("status").asText()).isEqualTo("BREACHED");
        assertThat(sla.required("escalation_level").asInt()).isEqualTo(1);
        channels.expect(email("ana").saying("Cold"));
        channels.ignoreSoFar();
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

    private Rest.Answer start(String key, Map<String, String> variables) {
        return rest.post(
                "/engine-rest/process-definition/key/SlaInstance/start",
                Map.of("businessKey", key, "variables", typed(variables)));
    }

    private Rest.Answer message(String id, String change) {
        return rest.post(
                "/engine-rest/message",
                Map.of(
                        "messageName",
                        "sla.changed",
                        "businessKey",
                        id,
                        "processVariables",
                        typed(Map.of("change", change))));
    }

    private static Map<String, Object> typed(Map<String, String> variables) {
        var typed = new HashMap<String, Object>();
        variables.forEach((name, value) -> typed.put(name, Map.of("value", value, "type", "String")));
        return typed;
    }
}
