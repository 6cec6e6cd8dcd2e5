package org.tocsin.scenario.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.TestTime.hours;
import static org.tocsin.testkit.TestTime.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTime;

/** An SLA from its start to its end, with everything that may happen to it. */
@Scenario
class LifeOfAnSlaTest extends SlaScenes {

    LifeOfAnSlaTest(Given given, TestTime time, Channels channels, Rest rest) {
        super(given, time, channels, rest);
    }

    @Test
    void warnsTwiceIsBreachedRemindsAndIsMetLate() {
        define("Solve within an hour", 60, Map.of("thresholds", List.of("50%", "80%", "150%", "+2h")));
        var incident = opened();

        time.fastForward(minutes(30));
        assertThat(fired(resolution(incident))).containsExactly("50%");
        time.fastForward(minutes(18));
        assertThat(fired(resolution(incident))).containsExactly("50%", "80%");
        time.fastForward(minutes(12));
        assertThat(resolution(incident).required("status").asText()).isEqualTo("BREACHED");
        time.fastForward(minutes(30));
        assertThat(fired(resolution(incident))).containsExactly("50%", "80%", "150%");
        time.fastForward(minutes(90));
        assertThat(fired(resolution(incident))).containsExactly("50%", "80%", "150%", "+2h");
        verb(incident, "resolve");

        var late = resolution(incident);
        assertThat(late.required("status").asText()).isEqualTo("BREACHED");
        assertThat(late.required("met_at").isNull()).isFalse();
        assertThat(late.required("breach_time").asText()).isEqualTo("02:00:00");
        assertThat(late.required("percent_elapsed").asDouble()).isEqualTo(300.0);
        channels.ignoreSoFar();
    }

    @Test
    void doesNotCountOverAWeekendOnHold() {
        var office = rest.post(
                        SLA + "/business-hours/",
                        Map.of("name", "Office", "weekday_start", "09:00", "weekday_end", "17:00"))
                .expect(201)
                .text("id");
        define("Solve in office hours", 480, Map.of("business_hours_only", true, "business_hours", office));
        time.startAt(Instant.parse("2026-06-05T14:00:00Z")); // a Friday
        var incident = opened();
        time.fastForward(hours(1));
        verb(incident, "hold");

        var held = resolution(incident);
        assertThat(held.required("status").asText()).isEqualTo("PAUSED");
        assertThat(held.required("target_time").isNull()).isTrue();
        assertThat(held.required("time_remaining").asText()).isEqualTo("07:00:00");

        time.forwardTo(Instant.parse("2026-06-08T11:00:00Z"));
        verb(incident, "resume");

        var running = resolution(incident);
        assertThat(running.required("target_time").asText()).isEqualTo("2026-06-09T10:00:00Z");
        assertThat(running.required("pauses")).hasSize(1);
        var explained = rest.get(
                        SLA + "/sla-instances/" + running.required("id").asText() + "/explain/")
                .expect(200)
                .body();
        assertThat(explained.required("business_hours_name").asText()).isEqualTo("Office");
        assertThat(explained.required("counted"))
                .extracting(interval -> interval.required("minutes").asDouble())
                .containsExactly(60.0, 360.0, 60.0);
        assertThat(explained.required("timers")).hasSize(2);
        channels.ignoreSoFar();
    }

    @Test
    void followsAPriorityThatIsRaisedTwice() {
        define("P4 in ten hours", 600, Map.of("incident_priorities", List.of("P4")));
        define("P2 in five hours", 300, Map.of("incident_priorities", List.of("P2")));
        define("P1 in two hours", 120, Map.of("incident_priorities", List.of("P1")));
        var incident = opened();
        time.fastForward(minutes(30));
        verb(incident, "hold");
        time.fastForward(minutes(30));
        verb(incident, "resume");

        reclassify(incident, "P2");
        assertThat(running(incident).required("sla_definition_name").asText()).isEqualTo("P2 in five hours");
        assertThat(running(incident).required("target_time").asText()).isEqualTo("2026-06-01T15:30:00Z");
        assertThat(running(incident).required("elapsed_time").asText()).isEqualTo("00:30:00");

        time.fastForward(minutes(10));
        reclassify(incident, "P1");

        assertThat(running(incident).required("sla_definition_name").asText()).isEqualTo("P1 in two hours");
        assertThat(running(incident).required("target_time").asText()).isEqualTo("2026-06-01T12:30:00Z");
        assertThat(resolutions(incident))
                .extracting(it -> it.required("status").asText())
                .containsExactly("CANCELLED", "CANCELLED", "ACTIVE");
        time.fastForward(minutes(90));
        assertThat(running(incident).required("status").asText()).isEqualTo("BREACHED");
        channels.ignoreSoFar();
    }

    @Test
    void aReopenedOneContinuesAndTheClosedTimeDoesNotCount() {
        define("Solve within an hour", 60, Map.of());
        define("Answer within two hours", 120, Map.of("sla_type", "FIRST_RESPONSE"));
        var incident = opened();
        time.fastForward(minutes(20));
        verb(incident, "close");
        assertThat(resolution(incident).required("status").asText()).isEqualTo("MET");
        assertThat(sla(incident, "FIRST_RESPONSE").required("status").asText()).isEqualTo("PAUSED");

        time.fastForward(hours(5));
        verb(incident, "reopen");

        var solving = resolution(incident);
        assertThat(solving.required("status").asText()).isEqualTo("ACTIVE");
        assertThat(solving.required("time_remaining").asText()).isEqualTo("00:40:00");
        assertThat(sla(incident, "FIRST_RESPONSE").required("time_remaining").asText())
                .isEqualTo("01:40:00");
        time.fastForward(minutes(40));
        assertThat(resolution(incident).required("status").asText()).isEqualTo("BREACHED");
        rest.post("/api/v1/incidents/" + incident.id() + "/comments", Map.of("body", "We are on it"))
                .expect(201);
        assertThat(sla(incident, "FIRST_RESPONSE").required("status").asText()).isEqualTo("MET");
        channels.ignoreSoFar();
    }

    @Test
    void aFirstResponseLapsesWhenNobodyMayReopenAnyMore() {
        define("Answer within two hours", 120, Map.of("sla_type", "FIRST_RESPONSE"));
        var incident = opened();
        verb(incident, "close");

        time.fastForward(hours(24 * 8));

        assertThat(sla(incident, "FIRST_RESPONSE").required("status").asText()).isEqualTo("CANCELLED");
        rest.post("/api/v1/incidents/" + incident.id() + "/reopen").expect(409);
        channels.ignoreSoFar();
    }

    @Test
    void eachMessageOfTheCustomerStartsAnUpdateSla() {
        define("A word within two hours", 120, Map.of("sla_type", "UPDATE_TIME"));
        var incident = opened();
        time.fastForward(minutes(90));
        comment(incident, "STAFF");
        var first = sla(incident, "UPDATE_TIME");
        assertThat(first.required("status").asText()).isEqualTo("MET");
        assertThat(first.required("response_time").asText()).isEqualTo("01:30:00");

        time.fastForward(minutes(5));
        comment(incident, "CUSTOMER");
        time.fastForward(minutes(20));
        comment(incident, "CUSTOMER");

        var exchanges = slas(incident, "UPDATE_TIME");
        assertThat(exchanges).hasSize(2);
        var second = exchanges.get(1);
        assertThat(second.required("target_time").asText()).isEqualTo("2026-06-01T13:35:00Z");
        assertThat(second.required("longest_exchange").asText()).isEqualTo("01:30:00");
        time.fastForward(hours(2));
        assertThat(slas(incident, "UPDATE_TIME").get(1).required("status").asText())
                .isEqualTo("BREACHED");
        channels.ignoreSoFar();
    }

    @Test
    void aPersonMovesTheTargetAndAddsAnException() {
        define("Solve within an hour", 60, Map.of());
        var incident = opened();
        var id = resolution(incident).required("id").asText();
        var path = SLA + "/sla-instances/" + id;

        rest.post(path + "/retarget/", Map.of("target_time", "2026-06-01T12:00:00Z"))
                .expect(422);
        rest.post(path + "/retarget/", Map.of("target_time", "2026-06-01T12:00:00Z", "reason", "agreed with them"))
                .expect(200);
        rest.post(path + "/exceptions/", Map.of("reason", "Their site was closed"))
                .expect(422);
        rest.post(path + "/exceptions/", Map.of("reason", "Their site was closed", "approver", "Ms Key"))
                .expect(201);

        time.fastForward(minutes(96));
        var moved = resolution(incident);
        assertThat(moved.required("warned_at").asText()).isEqualTo("2026-06-01T11:36:00Z");
        assertThat(moved.required("is_retargeted").asBoolean()).isTrue();
        assertThat(moved.required("exceptions").get(0).required("approver").asText())
                .isEqualTo("Ms Key");
        time.fastForward(minutes(24));
        assertThat(resolution(incident).required("status").asText()).isEqualTo("BREACHED");
        rest.post(path + "/retarget/", Map.of("target_duration_minutes", 900, "reason", "too late"))
                .expect(409);
        channels.ignoreSoFar();
    }
}
