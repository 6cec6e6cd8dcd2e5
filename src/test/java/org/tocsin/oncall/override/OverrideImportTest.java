package org.tocsin.oncall.override;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.oncall.roster.ScheduleScenes.OVERRIDES;
import static org.tocsin.oncall.roster.ScheduleScenes.ROTATIONS;
import static org.tocsin.oncall.roster.ScheduleScenes.shown;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.oncall.roster.ScheduleScenes;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;

/** Imports of calendar files into a rotation in which ana is on call from 08:00 to 10:00 every day. */
@Scenario
class OverrideImportTest {

    private static final String ONE = "DTSTART:20260602T083000Z;DTEND:20260602T090000Z";

    private final Rest rest;
    private final Given given;
    private final TestTenant tenant;
    private final ScheduleScenes scenes;
    private String ana = "";
    private String bo = "";
    private String rotation = "";

    OverrideImportTest(Rest rest, Given given, TestTenant tenant) {
        this.rest = rest;
        this.given = given;
        this.tenant = tenant;
        this.scenes = new ScheduleScenes(rest);
    }

    @BeforeEach
    void mornings() {
        ana = given.person("ana");
        bo = given.person("bo");
        rest.patch("/api/v1/users/" + bo, Map.of("email", "Bo@" + tenant.id() + ".example"))
                .expect(200);
        rotation = scenes.mornings(ana);
    }

    @Test
    void theNamedPersonReplacesThePersonOnCall() {
        var report = take("?kind=replace", event("1", ONE, attendee("bo")));

        assertThat(report.required("created").asInt()).isEqualTo(1);
        assertThat(report.required("errors")).isEmpty();
        assertThat(shown(scenes.schedule(rotation, "08:00", "10:00")))
                .isEqualTo("ana 08:00-08:30, bo 08:30-09:00, ana 09:00-10:00");
        var override = rest.get(OVERRIDES
                        + report.required("results")
                                .required(0)
                                .required("override")
                                .asText() + "/")
                .expect(200)
                .body();
        assertThat(override.required("external_uid").asText()).isEqualTo("1");
        assertThat(override.required("replaces").asText()).isEqualTo(ana);
    }

    @Test
    void theSameEventAgainChangesItsOverride() {
        var first = take("", event("1", ONE, summary("bo")));
        var id = first.required("results").required(0).required("override").asText();

        assertThat(counts(take("", event("1", ONE, summary("bo"))))).isEqualTo("0 0 1 0");
        var moved = take("", event("1", "DTSTART:20260602T090000Z;DTEND:20260602T093000Z", summary("bo")));
        assertThat(counts(moved)).isEqualTo("0 1 0 0");
        assertThat(moved.required("results").required(0).required("override").asText())
                .isEqualTo(id);
        assertThat(overrides()).isEqualTo(1);
        assertThat(shown(scenes.schedule(rotation, "08:00", "10:00")))
                .isEqualTo("ana 08:00-09:00, ana+bo 09:00-09:30, ana 09:30-10:00");

        assertThat(counts(take("", event("1", ONE, summary("bo"), "STATUS:CANCELLED"))))
                .isEqualTo("0 0 0 1");
        assertThat(overrides()).isZero();
    }

    @Test
    void aSeriesIsWrittenOutAndFollowsItsExceptions() {
        var daily = "RRULE:FREQ=DAILY;COUNT=3";
        assertThat(counts(take("?kind=REPLACE", event("1", ONE, daily, attendee("bo")))))
                .isEqualTo("3 0 0 0");

        var changed = take(
                "?kind=REPLACE",
                event("1", ONE, daily, attendee("bo"), "EXDATE:20260604T083000Z"),
                event(
                        "1",
                        "RECURRENCE-ID:20260603T083000Z;DTSTART:20260603T090000Z;DTEND:20260603T100000Z",
                        attendee("bo")));

        assertThat(counts(changed)).isEqualTo("0 1 1 1");
        assertThat(overrides()).isEqualTo(2);
    }

    @Test
    void aDryRunStoresNothing() {
        var report = take("?dry_run=true", event("1", ONE, attendee("bo")));

        assertThat(report.required("dry_run").asBoolean()).isTrue();
        assertThat(counts(report)).isEqualTo("1 0 0 0");
        assertThat(report.required("results").required(0).required("user").asText())
                .isEqualTo(bo);
        assertThat(overrides()).isZero();
    }

    @Test
    void eventsThatCannotBeTakenAreNamedAndTheOthersAreTaken() {
        scenes.override(rotation, Map.of("kind", "REMOVE", "user", ana), "08:45", "09:30");

        var report = take(
                "?kind=REPLACE",
                event("taken", ONE, attendee("bo")),
                event("stranger", "DTSTART:20260603T083000Z;DTEND:20260603T090000Z", attendee("zoe")),
                event("nobody", "DTSTART:20260603T120000Z;DTEND:20260603T130000Z", attendee("bo")),
                event("backwards", "DTSTART:20260603T120000Z;DTEND:20260603T110000Z", attendee("bo")),
                event("over", "DTSTART:20260301T083000Z;DTEND:20260301T090000Z", attendee("bo")),
                event("self", "DTSTART:20260604T083000Z;DTEND:20260604T090000Z", summary("ana")),
                event("fine", "DTSTART:20260605T083000Z;DTEND:20260605T090000Z", summary("BO")));

        assertThat(report.required("errors").findValuesAsText("uid"))
                .containsExactlyInAnyOrder("taken", "stranger", "nobody", "backwards");
        assertThat(report.required("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("start", "attendee", "start", "event");
        assertThat(counts(report)).isEqualTo("1 0 0 0");
        assertThat(report.required("results").findValuesAsText("uid")).containsExactly("fine");
    }

    @Test
    void aFileMayBeUploadedAsAFormDoes() {
        var body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.ics\"\r\n"
                + "Content-Type: text/calendar\r\n\r\n" + calendar(event("1", ONE, attendee("bo"))) + "\r\n--b--\r\n";
        var request = rest.request(ROTATIONS + rotation + "/import-ical/")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(body));

        assertThat(counts(rest.send(request).expect(200).body())).isEqualTo("1 0 0 0");
    }

    @Test
    void badInputIsNamed() {
        var fine = calendar(event("1", ONE, attendee("bo")));
        assertThat(refused("?kind=REMOVE", fine)).isEqualTo("kind");
        assertThat(refused("?kind=REPLACE&replaces=me", fine)).isEqualTo("replaces");
        assertThat(refused("?replaces=" + ana, fine)).isEqualTo("replaces");
        assertThat(refused("?kind=REPLACE&replaces=" + rotation, fine)).isEqualTo("replaces");
        assertThat(refused("?timezone=Mars", fine)).isEqualTo("timezone");
        assertThat(refused("", "no calendar")).isEqualTo("body");
        post(ana, "", fine).expect(404);
        rest.logInAsAdministrator(); // of another tenant
        post(rotation, "", fine).expect(404);
    }

    private JsonNode take(String query, String... events) {
        return post(rotation, query, calendar(events)).expect(200).body();
    }

    private String refused(String query, String body) {
        return post(rotation, query, body)
                .expect(422)
                .required("errors")
                .required(0)
                .required("field")
                .asText();
    }

    private Rest.Answer post(String id, String query, String body) {
        return rest.send(rest.request(ROTATIONS + id + "/import-ical/" + query)
                .header("Content-Type", "text/calendar")
                .POST(BodyPublishers.ofString(body)));
    }

    private int overrides() {
        return rest.get(OVERRIDES + "?rotation=" + rotation)
                .expect(200)
                .required("count")
                .asInt();
    }

    private static String counts(JsonNode report) {
        return String.join(
                " ",
                List.of("created", "updated", "unchanged", "deleted").stream()
                        .map(word -> report.required(word).asText())
                        .toList());
    }

    private String attendee(String name) {
        return "ATTENDEE;CN=x:mailto:" + name + "@" + tenant.id() + ".example";
    }

    private String summary(String name) {
        return "SUMMARY:" + name + "." + tenant.id();
    }

    private static String calendar(String... events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n" + String.join("", events)
                + "END:VCALENDAR\r\n";
    }

    private static String event(String uid, String times, String... lines) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\n" + times.replace(";DT", "\r\nDT") + "\r\n"
                + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }
}
