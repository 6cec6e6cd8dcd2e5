package org.tocsin.people.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;

/** A personal calendar, exported and imported again: tests begin on 2026-06-01. */
@Scenario
class AbsenceImportTest {

    private final Rest rest;
    private final Given given;

    AbsenceImportTest(Rest rest, Given given) {
        this.rest = rest;
        this.given = given;
    }

    @Test
    void theSameEventMovesItsAbsenceAndACancelledOneTakesItBack() {
        var ana = given.person("ana");

        assertThat(actions(imported(ana, "?dry_run=true", event("a", "20260810", "20260815", ""))))
                .containsExactly("CREATED");
        assertThat(absences(ana)).isEmpty();
        imported(ana, "", event("a", "20260810", "20260815", "") + event("b", "20260901", "20260902", ""));
        assertThat(absences(ana)).containsExactly("2026-08-10T00:00:00Z", "2026-09-01T00:00:00Z");
        assertThat(actions(imported(
                        ana, "", event("a", "20260811", "20260815", "") + event("b", "20260901", "20260902", ""))))
                .containsExactly("UPDATED", "UNCHANGED");
        assertThat(absences(ana)).containsExactly("2026-08-11T00:00:00Z", "2026-09-01T00:00:00Z");
        imported(ana, "", event("a", "20260811", "20260815", "STATUS:CANCELLED\r\n"));
        assertThat(absences(ana)).containsExactly("2026-09-01T00:00:00Z");
    }

    @Test
    void whatCollidesIsNamedAndTheRestIsTaken() {
        var ana = given.person("ana");

        var report = imported(
                ana,
                "",
                event("a", "20260810", "20260815", "")
                        + event("b", "20260814", "20260816", "")
                        + event("c", "20260901", "20260902", ""));

        assertThat(report.required("errors").findValuesAsText("uid")).containsExactly("b");
        assertThat(absences(ana)).hasSize(2);
        send(ana, "?kind=PARTY", event("a", "20260810", "20260815", "")).expect(422);
        send(ana, "", "no calendar").expect(422);
    }

    private Rest.Answer imported(String person, String query, String events) {
        return send(
                        person,
                        query,
                        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n" + events + "END:VCALENDAR\r\n")
                .expect(200);
    }

    private Rest.Answer send(String person, String query, String ical) {
        return rest.send(rest.request("/api/v1/users/" + person + "/unavailabilities/import-ical" + query)
                .header("Content-Type", "text/calendar")
                .POST(HttpRequest.BodyPublishers.ofString(ical)));
    }

    private static String event(String uid, String start, String end, String more) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20260601T000000Z\r\nDTSTART;VALUE=DATE:" + start
                + "\r\nDTEND;VALUE=DATE:" + end + "\r\nSUMMARY:Holiday\r\n" + more + "END:VEVENT\r\n";
    }

    private List<String> absences(String person) {
        return rest.get("/api/v1/users/" + person + "/unavailabilities")
                .expect(200)
                .body()
                .findValuesAsText("start_time");
    }

    private static List<String> actions(Rest.Answer report) {
        return report.body().findValuesAsText("action");
    }
}
