package org.tocsin.scenario.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.TestTime.minutes;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTime;

/** Running SLAs follow their edited calendar, but their edited definition only if asked to. */
@Scenario
class CalendarIsEditedTest extends SlaScenes {

    CalendarIsEditedTest(Given given, TestTime time, Channels channels, Rest rest) {
        super(given, time, channels, rest);
    }

    @Test
    void targetsAndTimersMoveWithIt() {
        var office = office("Office");
        define("In office hours", 480, Map.of("business_hours_only", true, "business_hours", office));
        var incident = opened(); // Monday 10:00
        assertThat(resolution(incident).required("target_time").asText()).isEqualTo("2026-06-02T10:00:00Z");

        rest.patch(SLA + "/business-hours/" + office, Map.of("weekday_end", "20:00"))
                .expect(200);
        time.settle();

        assertThat(resolution(incident).required("target_time").asText()).isEqualTo("2026-06-01T18:00:00Z");
        assertThat(resolution(incident).required("warning_due_at").asText()).isEqualTo("2026-06-01T16:24:00Z");
        time.fastForward(minutes(480));
        assertThat(resolution(incident).required("status").asText()).isEqualTo("BREACHED");
        channels.ignoreSoFar();
    }

    @Test
    void slasWithoutACalendarFollowTheDefault() {
        define("In the usual hours", 480, Map.of("business_hours_only", true));
        var incident = opened();
        assertThat(resolution(incident).required("target_time").asText()).isEqualTo("2026-06-02T10:00:00Z");

        var late = rest.post(
                        SLA + "/business-hours/",
                        Map.of("name", "Late", "weekday_start", "12:00", "weekday_end", "22:00", "is_default", true))
                .expect(201);
        time.settle();

        assertThat(late.required("moved_default_from").required("name").asText())
                .isEqualTo("Standard Business Hours");
        assertThat(resolution(incident).required("target_time").asText()).isEqualTo("2026-06-01T20:00:00Z");
        channels.ignoreSoFar();
    }

    @Test
    void aCalendarInUseCantBeDeleted() {
        var office = office("Office");
        define("In office hours", 480, Map.of("business_hours_only", true, "business_hours", office));

        var refused = rest.delete(SLA + "/business-hours/" + office).expect(409);

        assertThat(refused.content()).contains("1 SLA definition counts in it");
        var unused = office("Unused");
        rest.delete(SLA + "/business-hours/" + unused).expect(204);
    }

    @Test
    void runningSlasTakeOverAnEditedDefinitionOnlyIfAsked() {
        var id = define("Solve within an hour", 60, Map.of());
        var incident = opened();
        rest.patch(SLA + "/sla-definitions/" + id, Map.of("target_duration_minutes", 120))
                .expect(200);
        time.settle();
        assertThat(resolution(incident).required("target_time").asText()).isEqualTo("2026-06-01T11:00:00Z");

        rest.post(SLA + "/sla-definitions/" + id + "/reapply/");
        time.settle();

        assertThat(resolution(incident).required("target_time").asText()).isEqualTo("2026-06-01T12:00:00Z");
        time.fastForward(minutes(120));
        assertThat(resolution(incident).required("status").asText()).isEqualTo("BREACHED");
        channels.ignoreSoFar();
    }

    private String office(String name) {
        return rest.post(
                        SLA + "/business-hours/",
                        Map.of("name", name, "weekday_start", "09:00", "weekday_end", "17:00"))
                .expect(201)
                .text("id");
    }
}
