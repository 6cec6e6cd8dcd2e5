package org.tocsin.oncall.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.oncall.roster.ScheduleScenes.OVERRIDES;
import static org.tocsin.oncall.roster.ScheduleScenes.ROTATIONS;
import static org.tocsin.oncall.shift.AssignmentScenes.ASSIGNMENTS;
import static org.tocsin.oncall.shift.AssignmentScenes.written;
import static org.tocsin.testkit.TestTime.hours;
import static org.tocsin.testkit.TestTime.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.oncall.IgnoresShiftMessages;
import org.tocsin.oncall.roster.ScheduleScenes;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTime;

/** The REST API of assignments, calculated and hand-made ones. */
@IgnoresShiftMessages
@Scenario
class AssignmentApiTest {

    private final Rest rest;
    private final Given given;
    private final TestTime time;
    private final AssignmentScenes scenes;
    private String ana = "", bo = "", cy = "";

    AssignmentApiTest(Rest rest, Given given, TestTime time) {
        this.rest = rest;
        this.given = given;
        this.time = time;
        this.scenes = new AssignmentScenes(rest);
    }

    @BeforeEach
    void people() {
        ana = given.person("ana");
        bo = given.person("bo");
        cy = given.person("cy");
    }

    @Test
    void shiftsBeginAndEndByThemselvesAndKeepTheirIds() {
        var rotation = scenes.daily("Primary", List.of(ana, bo));
        var first = scenes.running(rotation);
        var second = scenes.coming(rotation, bo);
        assertThat(scenes.shown(rotation, "ACTIVE")).isEqualTo("ana 01T09:00-02T09:00");
        assertThat(rest.get(ROTATIONS + rotation + "/upcoming_assignments/?days=2")
                        .expect(200)
                        .required("results")
                        .required(0)
                        .required("id")
                        .asText())
                .isEqualTo(second);

        time.fastForward(hours(23));

        assertThat(scenes.shown(rotation, "COMPLETED")).isEqualTo("ana 01T09:00-02T09:00");
        assertThat(rest.get(ASSIGNMENTS + first).expect(200).text("status")).isEqualTo("COMPLETED");
        assertThat(rest.get(ASSIGNMENTS + second).expect(200).text("status")).isEqualTo("ACTIVE");
        assertThat(rest.get(ROTATIONS + rotation + "/current_oncall/")
                        .expect(200)
                        .text("id"))
                .isEqualTo(second);
    }

    @Test
    void whatWasDoesNotChangeWhenTheRotationIsEdited() {
        var rotation = scenes.daily("Primary", List.of(ana, bo));
        time.fastForward(hours(27)); // Tuesday 13:00, bo's turn
        rest.patch(ROTATIONS + rotation + "/", Map.of("participants", List.of(cy)))
                .expect(200);
        time.fastForward(hours(24)); // Wednesday 13:00

        var schedule = rest.get(ROTATIONS + rotation + "/schedule/?from=2026-06-01T10:00:00Z&to=2026-06-04T09:00:00Z")
                .expect(200)
                .required("results");

        assertThat(ScheduleScenes.names(schedule, "username")).containsExactly("ana", "bo", "cy", "cy");
        assertThat(schedule.required(1).required("end").asText()).isEqualTo("2026-06-02T13:00:00Z");
        assertThat(rest.get(ROTATIONS + rotation + "/oncall_at/?time=2026-06-02T12:00:00Z")
                        .expect(200)
                        .required("users")
                        .required(0)
                        .required("user_id")
                        .asText())
                .isEqualTo(bo);
        assertThat(scenes.shown(rotation, "CANCELLED")).startsWith("ana 03T09:00");
    }

    @Test
    void aShiftThatReallyBeganEarlierShowsIt() {
        var scenesOfTheDay = new ScheduleScenes(rest);
        var rotation = scenesOfTheDay.mornings(ana); // 08:00 to 10:00
        time.fastForward(hours(21)); // Tuesday 07:00
        var shift = scenes.coming(rotation, ana);

        assertThat(scenes.does("activate", shift, Map.of()).expect(200).text("status"))
                .isEqualTo("ACTIVE");
        time.fastForward(minutes(90));

        assertThat(ScheduleScenes.shown(scenesOfTheDay.schedule(rotation, "08:00", "09:00")))
                .isEqualTo("ana 07:00-09:00");
        assertThat(ScheduleScenes.shown(scenesOfTheDay.schedule(rotation, "06:00", "11:00")))
                .isEqualTo("ana 07:00-10:00");
        assertThat(rest.get(ROTATIONS + rotation + "/current_oncall/")
                        .expect(200)
                        .text("start_time"))
                .isEqualTo("2026-06-02T07:00:00Z");
    }

    @Test
    void aHandoffEndsTheShiftAndBeginsTheNext() {
        var rotation = scenes.daily("Primary", List.of(ana, bo));
        var own = scenes.running(rotation);

        var handed = scenes.does("handoff", own, Map.of("handoff_notes", "3 active incidents"))
                .expect(200);

        assertThat(handed.text("status")).isEqualTo("COMPLETED");
        assertThat(handed.text("end_time")).isEqualTo("2026-06-01T10:00:00Z");
        assertThat(handed.text("handoff_notes")).isEqualTo("3 active incidents");
        assertThat(scenes.onCall(rotation)).isEqualTo("bo");
        assertThat(scenes.shown(rotation, "ACTIVE")).isEqualTo("bo 01T10:00-03T09:00");
        assertThat(scenes.list("rotation=" + rotation + "&status=ACTIVE")
                        .required(0)
                        .required("handoff_from")
                        .asText())
                .isEqualTo(own);
        time.fastForward(hours(48)); // ana's next turn is as it was
        assertThat(scenes.shown(rotation, "COMPLETED")).isEqualTo("ana 01T09:00-01T10:00, bo 01T10:00-03T09:00");
        assertThat(scenes.onCall(rotation)).isEqualTo("ana");
    }

    @Test
    void aHandoffMayGoToSomebodyElse() {
        var rotation = scenes.daily("Primary", List.of(ana, bo));

        scenes.does("handoff", scenes.running(rotation), Map.of("to", cy)).expect(200);

        assertThat(scenes.shown(rotation, "ACTIVE")).isEqualTo("cy 01T10:00-02T09:00");
        assertThat(scenes.does("handoff", scenes.running(rotation), Map.of("to", ana))
                        .expect(200)
                        .text("status"))
                .isEqualTo("COMPLETED");
        assertThat(scenes.onCall(rotation)).isEqualTo("ana");
    }

    @Test
    void withoutAnybodyToComeAHandoffIsRefusedAndACompletionLeavesAGap() {
        var rotation = scenes.daily("Primary", List.of(ana));
        var own = scenes.running(rotation);

        scenes.does("handoff", own, Map.of()).expect(409);
        assertThat(scenes.onCall(rotation)).isEqualTo("ana");
        scenes.does("complete", own, Map.of()).expect(200);
        scenes.does("complete", own, Map.of()).expect(200); // already completed

        assertThat(scenes.onCall(rotation)).isEmpty();
        rest.get(ROTATIONS + rotation + "/current_oncall/").expect(404);
        scenes.does("activate", own, Map.of()).expect(409);
        time.fastForward(hours(23));
        assertThat(scenes.onCall(rotation)).isEqualTo("ana");
    }

    @Test
    void aRotationMayLiveByAssignmentsAlone() {
        var rotation = scenes.daily("By hand", List.of());
        rest.get(ROTATIONS + rotation + "/current_oncall/").expect(404);

        var made = scenes.assign(
                        rotation, ana, time.now().plusSeconds(3600), time.now().plusSeconds(7200))
                .expect(201);
        assertThat(made.text("status")).isEqualTo("SCHEDULED");
        assertThat(made.text("handoff_notes")).isEqualTo("All stable");
        time.fastForward(minutes(61));

        assertThat(rest.get(ROTATIONS + rotation + "/current_oncall/")
                        .expect(200)
                        .text("id"))
                .isEqualTo(made.text("id"));
        time.fastForward(minutes(60));
        assertThat(scenes.shown(rotation, "COMPLETED")).isEqualTo("ana 01T11:00-01T12:00");
        rest.get(ROTATIONS + rotation + "/current_oncall/").expect(404);
    }

    @Test
    void whatSomebodyAssignsReplacesTheirOwnTurnAndLeadsOthers() {
        var rotation = scenes.daily("Primary", List.of(ana, bo));

        scenes.assign(rotation, bo, Instant.parse("2026-06-01T10:00:00Z"), Instant.parse("2026-06-02T12:00:00Z"))
                .expect(201);

        assertThat(scenes.onCall(rotation)).isEqualTo("bo+ana");
        assertThat(scenes.shown(rotation, "SCHEDULED")).startsWith("bo 02T12:00-03T09:00, ana 03T09:00");
        assertThat(scenes.list("rotation=" + rotation + "&status=ACTIVE&user=" + bo))
                .hasSize(1);
    }

    @Test
    void badInputIsNamed() {
        var rotation = scenes.daily("Primary", List.of(ana, bo));
        var later = "2026-06-05T10:00:00Z";

        refused(written(rotation, ana, later, later), "end_time");
        refused(written(rotation, ana, later, "2026-06-04T10:00:00Z"), "end_time");
        refused(written(rotation, ana, "2026-05-05T10:00:00Z", "2026-05-06T10:00:00Z"), "end_time");
        refused(written(rotation, ana, "2026-06-05", later), "start_time");
        refused(written(rotation, UUID.randomUUID().toString(), "2026-06-04T10:00:00Z", later), "user");
        refused(written(UUID.randomUUID().toString(), ana, "2026-06-04T10:00:00Z", later), "rotation");
        rest.post(ASSIGNMENTS, Map.of()).expect(422);
        scenes.assign(rotation, cy, Instant.parse("2026-06-04T10:00:00Z"), Instant.parse(later))
                .expect(201);
        scenes.assign(rotation, cy, Instant.parse("2026-06-05T09:00:00Z"), Instant.parse("2026-06-06T09:00:00Z"))
                .expect(409);
        rest.get(ASSIGNMENTS + "?status=SLEEPING").expect(422);
        rest.get(ASSIGNMENTS + UUID.randomUUID()).expect(404);
        scenes.does("handoff", scenes.coming(rotation, bo), Map.of()).expect(409);
        scenes.does("complete", scenes.coming(rotation, bo), Map.of()).expect(409);
        rest.patch("/api/v1/users/" + cy, Map.of("active", false)).expect(200);
        refused(written(rotation, cy, "2026-06-08T10:00:00Z", "2026-06-09T10:00:00Z"), "user");
    }

    @Test
    void anOverrideIsSeenInTheRowsAtOnce() {
        var rotation = scenes.daily("Primary", List.of(ana, bo));
        var override = rest.post(
                        OVERRIDES,
                        Map.of(
                                "rotation",
                                rotation,
                                "kind",
                                "REPLACE",
                                "replaces",
                                ana,
                                "user",
                                cy,
                                "start_time",
                                "2026-06-01T09:30:00Z",
                                "end_time",
                                "2026-06-01T12:00:00Z"))
                .expect(201)
                .text("id");

        // it does not change who was on call before it was made
        assertThat(scenes.shown(rotation, "COMPLETED")).isEqualTo("ana 01T09:00-01T10:00");
        assertThat(scenes.shown(rotation, "ACTIVE")).isEqualTo("cy 01T10:00-01T12:00");
        rest.delete(OVERRIDES + override).expect(204);
        assertThat(scenes.shown(rotation, "ACTIVE")).isEqualTo("ana 01T10:00-02T09:00");
    }

    @Test
    void aRotationAtRestHasNoShiftsAndADeletedOneKeepsItsHistory() {
        var rotation = scenes.daily("Primary", List.of(ana, bo));

        rest.patch(ROTATIONS + rotation + "/", Map.of("status", "INACTIVE")).expect(200);
        assertThat(scenes.shown(rotation, "ACTIVE") + scenes.shown(rotation, "SCHEDULED"))
                .isEmpty();
        rest.patch(ROTATIONS + rotation + "/", Map.of("status", "ACTIVE")).expect(200);
        time.fastForward(minutes(10));
        assertThat(scenes.shown(rotation, "ACTIVE")).startsWith("ana");
        rest.delete(ROTATIONS + rotation).expect(204);

        assertThat(scenes.shown(rotation, "ACTIVE") + scenes.shown(rotation, "SCHEDULED"))
                .isEmpty();
        assertThat(scenes.shown(rotation, "COMPLETED")).contains("ana 01T10:00-01T10:10");
    }

    @Test
    void whoIsDeactivatedIsOffAtOnceAndWasOnCallUntilThen() {
        var rotation = scenes.daily("Primary", List.of(List.of(ana, bo), List.of(cy)));
        time.fastForward(hours(2));

        rest.patch("/api/v1/users/" + ana, Map.of("active", false)).expect(200);

        assertThat(scenes.onCall(rotation)).isEqualTo("bo");
        assertThat(scenes.shown(rotation, "COMPLETED")).isEqualTo("ana 01T09:00-01T12:00");
        rest.patch("/api/v1/users/" + ana, Map.of("active", true)).expect(200);
        assertThat(scenes.shown(rotation, "ACTIVE")).contains("ana 01T12:00-02T09:00");
    }

    private void refused(Map<String, Object> written, String field) {
        var answer = rest.post(ASSIGNMENTS, written).expect(422);
        assertThat(answer.required("errors").findValuesAsText("field")).contains(field);
    }
}
