package org.tocsin.scenario.sla;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTime;

/** The shape of SLA instances and of their lists. */
@Scenario
class ShapeOfSlaInstancesTest extends SlaScenes {

    ShapeOfSlaInstancesTest(Given given, TestTime time, Channels channels, Rest rest) {
        super(given, time, channels, rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?status=ACTIVE",
                "?status=BREACHED&open=true",
                "?escalation_triggered=true",
                "breached/",
                "at_risk/?within_minutes=10000"
            })
    void everyListHasIt(String list) {
        given.kitchenAnswersWithinAMinute("Answer within a minute");
        var incident = opened();
        time.fastForward(TestTime.seconds(90));

        var answer = rest.get(SLA + "/sla-instances/" + list).expect(200).body();

        assertThat(answer.fieldNames()).toIterable().containsExactly("count", "next", "previous", "results");
        assertThat(answer.required("results")).isNotEmpty().allSatisfy(sla -> assertShape(sla, incident));
        channels.ignoreSoFar();
    }

    @Test
    void aDefinitionIsAFilterToo() {
        given.kitchenAnswersWithinAMinute("Answer within a minute");
        var incident = opened();
        var definition =
                sla(incident, "RESPONSE_TIME").required("sla_definition").asText();

        var answer = rest.get(SLA + "/sla-instances/?sla_definition=" + definition)
                .expect(200)
                .body();

        assertThat(answer.required("count").asInt()).isEqualTo(1);
        rest.get(SLA + "/sla-instances/?status=NEVER").expect(400);
        channels.ignoreSoFar();
    }

    private static void assertShape(JsonNode sla, Given.Incident incident) {
        assertThat(sla.fieldNames())
                .toIterable()
                .contains(
                        "id",
                        "sla_definition",
                        "sla_definition_name",
                        "incident",
                        "incident_title",
                        "status",
                        "target_time",
                        "started_at",
                        "met_at",
                        "breached_at",
                        "escalation_policy",
                        "escalation_triggered",
                        "escalation_triggered_at",
                        "escalation_level",
                        "response_time",
                        "resolution_time",
                        "is_breached",
                        "time_remaining",
                        "breach_time",
                        "created_at");
        assertThat(sla.required("incident").asText()).isEqualTo(incident.id());
        assertThat(sla.required("incident_title").asText()).isEqualTo(incident.title());
        assertThat(sla.required("time_remaining").asText()).matches("(\\d+ )?\\d\\d:\\d\\d:\\d\\d");
        assertThat(sla.required("breach_time").asText()).matches("(\\d+ )?\\d\\d:\\d\\d:\\d\\d");
        assertThat(sla.required("is_breached").asBoolean())
                .isEqualTo(sla.required("status").asText().equals("BREACHED"));
    }
}
