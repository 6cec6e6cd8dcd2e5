package org.tocsin.oncall.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.oncall.roster.ScheduleScenes.ROTATIONS;
import static org.tocsin.oncall.roster.ScheduleScenes.at;
import static org.tocsin.oncall.roster.ScheduleScenes.names;
import static org.tocsin.oncall.roster.ScheduleScenes.shift;
import static org.tocsin.oncall.roster.ScheduleScenes.shown;
import static org.tocsin.oncall.roster.ScheduleScenes.window;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.oncall.IgnoresShiftMessages;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTime;

/** The REST API of schedules: overrides and layers, and the resulting schedules. */
@IgnoresShiftMessages
@Scenario
class ScheduleApiTest {

    private final Rest rest;
    private final Given given;
    private final TestTime time;
    private final ScheduleScenes scenes;

    ScheduleApiTest(Rest rest, Given given, TestTime time) {
        this.rest = rest;
        this.given = given;
        this.time = time;
        this.scenes = new ScheduleScenes(rest);
    }

    @Test
    void overridesCutShiftsAndLeaveGaps() {
        var ana = given.person("ana");
        var bo = given.person("bo");
        var rotation = scenes.mornings(ana);
        scenes.override(
                rotation,
                Map.of("kind", "REPLACE", "replaces", ana, "user", bo, "reason", "dentist"),
                "08:30",
                "08:45");
        scenes.override(rotation, Map.of("kind", "REMOVE", "user", ana), "09:00", "09:15");

        var schedule = scenes.schedule(rotation, "08:00", "10:00");

        assertThat(shown(schedule)).isEqualTo("ana 08:00-08:30, bo 08:30-08:45, ana 08:45-09:00, ana 09:15-10:00");
        assertThat(schedule.required("results").required(1).required("source").asText())
                .isEqualTo("OVERRIDE");
        assertThat(schedule.required("results").required(1).required("reason").asText())
                .isEqualTo("dentist");
        assertThat(schedule.required("gaps")).hasSize(1);
        assertThat(scenes.onCallAt(rotation, "08:40")).isEqualTo("bo");
        assertThat(scenes.onCallAt(rotation, "09:00")).isEmpty();
    }

    @Test
    void anOverrideActsOverTemporarySchedulesThatMerge() {
        var ana = given.person("ana");
        var bo = given.person("bo");
        var cy = given.person("cy");
        var rotation = scenes.mornings(ana);
        scenes.override(
                rotation,
                Map.of("kind", "TEMPORARY", "shifts", List.of(shift("08:30", "09:00", bo))),
                "08:15",
                "09:00");
        scenes.override(
                rotation,
                Map.of("kind", "TEMPORARY", "shifts", List.of(shift("08:45", "11:00", bo))),
                "08:45",
                "09:30");
        scenes.override(rotation, Map.of("kind", "REPLACE", "replaces", bo, "user", cy), "09:15", "10:00");

        assertThat(shown(scenes.schedule(rotation, "08:00", "10:00")))
                .isEqualTo("ana 08:00-08:15, bo 08:30-09:15, cy 09:15-09:30, ana 09:30-10:00");
    }

    @Test
    void layersFollowTheSun() {
        var ana = given.person("ana");
        var bo = given.person("bo");
        var layer = Map.of(
                "priority",
                1,
                "timezone",
                "Asia/Tokyo",
                "schedule_config",
                Map.of("start", "2026-01-01T00:00:00", "restrict_to", List.of(window("17:00", "18:00"))),
                "participants",
                List.of(bo));
        var rotation = scenes.create(Map.of(
                "name",
                "Sun",
                "rotation_type",
                "DAILY",
                "schedule_config",
                Map.of("start", "2026-01-01T00:00:00"),
                "participants",
                List.of(ana),
                "layers",
                List.of(layer)));

        assertThat(shown(scenes.schedule(rotation, "07:00", "10:00")))
                .isEqualTo("ana 07:00-08:00, bo 08:00-09:00, ana 09:00-10:00");
        assertThat(rest.get(ROTATIONS + rotation + "/")
                        .required("layers")
                        .required(0)
                        .required("priority")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whoIsUpcomingKeepsTheirAssignment() {
        var ana = given.person("ana");
        var bo = given.person("bo");
        var rotation =
                scenes.create(Map.of("name", "Weeks", "rotation_type", "WEEKLY", "participants", List.of(ana, bo)));

        var upcoming = rest.get(ROTATIONS + rotation + "/upcoming_assignments/?days=20")
                .expect(200)
                .required("results");

        assertThat(names(upcoming, "user_name")).containsExactly("bo", "ana");
        assertThat(upcoming.findValuesAsText("status")).containsOnly("SCHEDULED");
        time.startAt(Instant.parse("2026-06-09T09:00:00Z"));
        assertThat(rest.get(ROTATIONS + rotation + "/current_oncall/").text("id"))
                .isEqualTo(upcoming.required(0).required("id").asText());
        rest.get(ROTATIONS + rotation + "/upcoming_assignments/?days=0").expect(422);
    }

    @Test
    void coverageNamesGapsAndWhoCannotBeReached() {
        var ana = given.person("ana");
        var mute = rest.post("/api/v1/users", Map.of("username", "mute-" + ana.substring(0, 8)))
                .expect(201)
                .text("id");
        var rotation = scenes.mornings(ana);
        scenes.override(rotation, Map.of("kind", "REPLACE", "replaces", ana, "user", mute), "09:00", "10:00");

        var coverage = rest.get(ROTATIONS + rotation + "/coverage/?from=" + at("08:00") + "&to=" + at("12:00"))
                .expect(200)
                .body();

        assertThat(coverage.required("gaps")).hasSize(1);
        assertThat(coverage.required("unreachable")
                        .required(0)
                        .required("start")
                        .asText())
                .isEqualTo(at("09:00"));
        assertThat(coverage.required("covered_percent").asDouble()).isEqualTo(25);
        assertThat(coverage.required("balance").required(0).required("hours").asDouble())
                .isEqualTo(1);
        assertThat(coverage.required("score").asInt()).isEqualTo(40);
    }
}
