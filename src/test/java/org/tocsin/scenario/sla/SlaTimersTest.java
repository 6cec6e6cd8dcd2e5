package org.tocsin.scenario.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTime;

/** A table of SLAs with replies, pauses and closings: calendars in Berlin, times in UTC. */
@Scenario
class SlaTimersTest extends SlaScenes {

    SlaTimersTest(Given given, TestTime time, Channels channels, Rest rest) {
        super(given, time, channels, rest);
    }

    @AfterEach
    void nobodyCounts() {
        channels.ignoreSoFar();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "A01 | 08:00 | 18:00 | -          | 60  | 120  | 180 | 2013-03-21T09:30:00Z | 2013-03-21T10:30:00Z |"
                        + " 2013-03-21T11:30:00Z | 2013-03-21T12:30:00Z",
                "A10 | 08:00 | 20:00 | 2016-11-01 | 120 | 1200 | -   | 2016-11-01T13:56:21Z | 2016-11-02T09:00:00Z |"
                        + " 2016-11-03T15:00:00Z | -",
                "A14 | 09:00 | 17:00 | -          | 120 | -    | 240 | 2013-10-21T09:30:00Z | 2013-10-21T11:30:00Z | -"
                        + "                    | 2013-10-21T13:30:00Z",
                "A15 | 09:00 | 17:00 | -          | 120 | -    | 240 | 2013-10-21T05:30:00Z | 2013-10-21T09:00:00Z | -"
                        + "                    | 2013-10-21T11:00:00Z",
                "A16 | 09:00 | 17:00 | 2015-09-22 | 120 | -    | 240 | 2015-09-21T14:30:00Z | 2015-09-23T08:30:00Z | -"
                        + "                    | 2015-09-23T10:30:00Z",
            })
    void countsToItsTargets(
            String row,
            String opens,
            String closes,
            String holiday,
            Integer response,
            Integer update,
            Integer solution,
            Instant created,
            String responseDue,
            String updateDue,
            String solutionDue) {
        var calendar = calendar(opens, closes, false, holiday);
        defineSla("FIRST_RESPONSE", response, calendar);
        defineSla("UPDATE_TIME", update, calendar);
        defineSla("RESOLUTION_TIME", solution, calendar);
        time.startAt(created);

        var incident = opened();

        assertTarget(incident, "FIRST_RESPONSE", responseDue);
        assertTarget(incident, "UPDATE_TIME", updateDue);
        assertTarget(incident, "RESOLUTION_TIME", solutionDue);
    }

    @ParameterizedTest(name = "first response at {0} takes {1}")
    @CsvSource({"10:00, 00:30:00, MET", "14:00, 04:30:00, BREACHED"})
    void a02AndA03(String at, String took, String status) {
        var incident = openedAsInA01();
        moveTo(at);
        comment(incident, "STAFF");

        var response = sla(incident, "FIRST_RESPONSE");
        assertThat(response.required("response_time").asText()).isEqualTo(took);
        assertThat(response.required("status").asText()).isEqualTo(status);
    }

    @ParameterizedTest(name = "update at {0} takes {1}")
    @CsvSource({"11:00, 01:30:00, MET", "12:00, 02:30:00, BREACHED"})
    void a03b(String at, String took, String status) {
        var incident = openedAsInA01();
        moveTo(at);
        comment(incident, "STAFF");

        var update = sla(incident, "UPDATE_TIME");
        assertThat(update.required("response_time").asText()).isEqualTo(took);
        assertThat(update.required("status").asText()).isEqualTo(status);
    }

    @Test
    void a03c() {
        var incident = openedAsInA01();
        moveTo("12:00");
        comment(incident, "STAFF");
        moveTo("12:05");
        comment(incident, "CUSTOMER");

        var exchanges = slas(incident, "UPDATE_TIME");
        assertThat(exchanges.get(1).required("target_time").asText()).isEqualTo("2013-03-21T14:05:00Z");
        assertTarget(incident, "RESOLUTION_TIME", "2013-03-21T12:30:00Z");
    }

    @ParameterizedTest(name = "closed at {0} takes {1}")
    @CsvSource({"11:30, 02:00:00, MET", "13:00, 03:30:00, BREACHED"})
    void a03d(String at, String took, String status) {
        var incident = openedAsInA01();
        moveTo(at);
        verb(incident, "close");

        var solution = sla(incident, "RESOLUTION_TIME");
        assertThat(solution.required("resolution_time").asText()).isEqualTo(took);
        assertThat(solution.required("status").asText()).isEqualTo(status);
    }

    @Test
    void a05() {
        defineSla("FIRST_RESPONSE", 120, calendar("09:00", "18:00", true, null));
        time.startAt(Instant.parse("2013-06-04T09:00:00Z"));
        var incident = opened();
        step(incident, "2013-06-04T09:30:00Z", "hold");
        step(incident, "2013-06-04T09:45:00Z", "resume");
        step(incident, "2013-06-04T10:00:00Z", "close");
        step(incident, "2013-06-04T10:30:00Z", "reopen");

        assertTarget(incident, "FIRST_RESPONSE", "2013-06-04T11:45:00Z");
    }

    @Test
    void a06() {
        var calendar = calendar("09:00", "18:00", true, null);
        defineSla("FIRST_RESPONSE", 120, calendar);
        defineSla("RESOLUTION_TIME", 250, calendar);
        time.startAt(Instant.parse("2013-06-04T09:00:00Z"));
        var incident = opened();
        step(incident, "2013-06-04T10:00:00Z", "hold");
        step(incident, "2013-06-04T10:30:00Z", "resume");
        time.forwardTo(Instant.parse("2013-06-04T10:45:00Z"));
        comment(incident, "STAFF");
        step(incident, "2013-06-04T12:00:00Z", "close");

        assertThat(sla(incident, "FIRST_RESPONSE").required("response_time").asText())
                .isEqualTo("01:15:00");
        assertThat(sla(incident, "RESOLUTION_TIME").required("resolution_time").asText())
                .isEqualTo("02:30:00");
    }

    private Given.Incident openedAsInA01() {
        var calendar = calendar("08:00", "18:00", false, null);
        defineSla("FIRST_RESPONSE", 60, calendar);
        defineSla("UPDATE_TIME", 120, calendar);
        defineSla("RESOLUTION_TIME", 180, calendar);
        time.startAt(Instant.parse("2013-03-21T09:30:00Z"));
        return opened();
    }

    private void moveTo(String hour) {
        time.forwardTo(Instant.parse("2013-03-21T" + hour + ":00Z"));
    }

    private void step(Given.Incident incident, String at, String verb) {
        time.forwardTo(Instant.parse(at));
        verb(incident, verb);
    }

    private String calendar(String opens, String closes, boolean atWeekends, String holiday) {
        var fields = new HashMap<String, Object>(
                Map.of("name", "Berlin", "timezone", "Europe/Berlin", "weekday_start", opens, "weekday_end", closes));
        if (atWeekends) {
            fields.put("weekend_start", opens);
            fields.put("weekend_end", closes);
        }
        if (holiday != null) {
            fields.put(
                    "holiday_calendar",
                    List.of(holiday, Map.of("date", "2015-09-23", "name", "Off", "is_active", false)));
        }
        return rest.post(SLA + "/business-hours/", fields).expect(201).text("id");
    }

    private void defineSla(String type, Integer minutes, String calendar) {
        if (minutes != null) {
            define(
                    type,
                    minutes,
                    Map.of(
                            "sla_type",
                            type,
                            "business_hours_only",
                            true,
                            "business_hours",
                            calendar,
                            "pause_on_hold",
                            true));
        }
    }

    private void assertTarget(Given.Incident incident, String type, String due) {
        if (due != null) {
            assertThat(sla(incident, type).required("target_time").asText()).isEqualTo(due);
        }
    }
}
