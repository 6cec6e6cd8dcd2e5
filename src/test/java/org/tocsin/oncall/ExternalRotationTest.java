package org.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.oncall.roster.ScheduleScenes.ROTATIONS;
import static org.tocsin.oncall.roster.ScheduleScenes.names;
import static org.tocsin.testkit.TestTime.minutes;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.subject.Severity;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Expected;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** A rotation kept in PagerDuty: ana is on call there until the evening of 2026-06-01, then bo. */
@IgnoresShiftMessages
@Scenario
class ExternalRotationTest {

    private static final String TODAY = "ana 2026-06-01T00:00:00Z 2026-06-01T20:00:00Z",
            TONIGHT = "bo 2026-06-01T20:00:00Z 2026-06-15T20:00:00Z";

    private final Rest rest;
    private final TestTime time;
    private final Channels channels;
    private final Given given;
    private final ExternalScenes theirs;

    ExternalRotationTest(
            Rest rest, Given given, TestTime time, Channels channels, TestTenant tenant, WireMockServer http) {
        this.rest = rest;
        this.time = time;
        this.channels = channels;
        this.given = given;
        this.theirs = new ExternalScenes(rest, given, tenant, http);
    }

    @BeforeEach
    void people() {
        theirs.person("ana");
        theirs.person("bo");
        theirs.says(TODAY, TONIGHT);
    }

    @Test
    void whoIsOnCallThereIsOnCallHere() {
        var id = theirs.create();
        assertThat(theirs.rotation(id)
                        .required("external_status")
                        .required("stale")
                        .asBoolean())
                .isTrue();
        time.settle();

        assertThat(onCall(id)).isEqualTo("ana");
        var view = theirs.rotation(id);
        assertThat(view.required("external_status").required("stale").asBoolean())
                .isFalse();
        assertThat(view.required("external_status").required("fetched_at").asText())
                .isEqualTo(time.now().toString());
        assertThat(view.required("current_oncall").required("end_time").asText())
                .isEqualTo("2026-06-01T20:00:00Z");
        assertThat(names(
                        rest.get(ROTATIONS + id + "/oncall_at/?time=2026-06-02T00:00:00Z")
                                .body(),
                        "username"))
                .containsExactly("bo");
        var schedule = rest.get(ROTATIONS + id + "/schedule/").required("results");
        assertThat(schedule.required(0).required("source").asText()).isEqualTo("EXTERNAL");
        assertThat(schedule.required(0).required("reason").asText()).isEqualTo("schedule of PagerDuty");
        assertThat(theirs.processes(id)).isEqualTo(1);
    }

    @Test
    void pagesGoToThePersonOnCallThere() {
        theirs.create();
        time.settle();

        var incident = given.incident().severity(Severity.CRITICAL).opened();

        channels.expect(Expected.email("ana").about(incident));
    }

    @Test
    void aChangeThereIsFollowedWithinMinutes() {
        var id = theirs.create();
        time.settle();
        theirs.says("bo 2026-06-01T00:00:00Z 2026-06-01T20:00:00Z");

        time.fastForward(minutes(5));

        assertThat(onCall(id)).isEqualTo("bo");
    }

    @Test
    void whileItIsDownTheLastAnswerHolds() {
        var id = theirs.create();
        time.settle();
        theirs.isDown();
        time.fastForward(minutes(6));

        assertThat(onCall(id)).isEqualTo("ana");
        var status = theirs.rotation(id).required("external_status");
        assertThat(status.required("stale").asBoolean()).isTrue();
        assertThat(status.required("error").asText()).isEqualTo("It answered 503.");
        assertThat(status.required("fetched_at").asText()).isEqualTo("2026-06-01T10:00:00Z");
        assertThat(status.required("next_read").asText())
                .isEqualTo("2026-06-01T10:15:00Z"); // the time that PagerDuty asked for

        time.forwardTo(Instant.parse("2026-06-01T21:00:00Z"));
        assertThat(onCall(id)).isEqualTo("bo");
        time.startAt(Instant.parse("2026-07-01T21:00:00Z"));
        assertThat(onCall(id)).isEqualTo("bo"); // after the end of everything it returned
    }

    @Test
    void anUnknownPersonIsNamedAndNobodyIsOnCall() {
        theirs.says("zoe 2026-06-01T00:00:00Z 2026-06-01T20:00:00Z");
        var id = theirs.create();
        time.settle();

        rest.get(ROTATIONS + id + "/current_oncall/").expect(404);
        assertThat(theirs.rotation(id)
                        .required("external_status")
                        .required("unmatched")
                        .required(0)
                        .asText())
                .isEqualTo("zoe");

        theirs.person("zoe");
        time.fastForward(minutes(5));
        assertThat(onCall(id)).isEqualTo("zoe");
    }

    @Test
    void aRotationThatBecomesLocalOrIsDeletedIsNotReadAnyMore() {
        var id = theirs.create();
        time.settle();
        rest.patch(ROTATIONS + id + "/", Map.of("external_system", "INTERNAL")).expect(200);
        time.settle();
        assertThat(theirs.processes(id)).isZero();
        assertThat(theirs.rotation(id).required("external_status").isNull()).isTrue();

        rest.patch(ROTATIONS + id + "/", theirs.written(Map.of())).expect(200);
        time.settle();
        assertThat(theirs.processes(id)).isEqualTo(1);
        assertThat(onCall(id)).isEqualTo("ana");

        rest.delete(ROTATIONS + id + "/").expect(204);
        time.settle();
        assertThat(theirs.processes(id)).isZero();
    }

    private String onCall(String rotation) {
        var current = rest.get(ROTATIONS + rotation + "/current_oncall/").expect(200);
        return current.text("user_name").replaceAll("\\..*", "");
    }
}
