package org.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.oncall.roster.ScheduleScenes.OVERRIDES;
import static org.tocsin.oncall.roster.ScheduleScenes.ROTATIONS;
import static org.tocsin.oncall.roster.ScheduleScenes.written;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.oncall.roster.ScheduleScenes;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;

/** Refused overrides, and the version that a change needs. */
@Scenario
class OverrideApiTest {

    private final Rest rest;
    private final Given given;
    private final ScheduleScenes scenes;

    OverrideApiTest(Rest rest, Given given) {
        this.rest = rest;
        this.given = given;
        this.scenes = new ScheduleScenes(rest);
    }

    @Test
    void nobodyIsTakenOffTwiceAtOnce() {
        var ana = given.person("ana");
        var bo = given.person("bo");
        var rotation = scenes.mornings(ana);
        var first = scenes.override(rotation, Map.of("kind", "REPLACE", "replaces", ana, "user", bo), "08:30", "09:00");

        var again = written(rotation, Map.of("kind", "REMOVE", "replaces", ana), "08:45", "09:15");
        assertThat(rest.post(OVERRIDES, again).expect(409).text("detail")).contains(first);
        scenes.override(rotation, Map.of("kind", "REMOVE", "replaces", ana), "09:00", "09:15"); // touches only
        scenes.override(rotation, Map.of("kind", "ADD", "user", bo), "08:00", "10:00");
        assertThat(rest.get(OVERRIDES + "?rotation=" + rotation + "&kind=add")
                        .required("count")
                        .asInt())
                .isEqualTo(1);

        rest.delete(OVERRIDES + first + "/").expect(204);
        rest.post(OVERRIDES, again).expect(409);
        rest.get(OVERRIDES + first + "/").expect(404);
    }

    @Test
    void changesNeedTheVersionTheySaw() {
        var ana = given.person("ana");
        var rotation = scenes.mornings(ana);
        var tag = rest.get(ROTATIONS + rotation + "/").header("ETag").orElseThrow();
        var id = scenes.override(rotation, Map.of("kind", "ADD", "user", ana), "12:00", "13:00");

        assertThat(rest.patch(OVERRIDES + id + "/", Map.of("end_time", "2026-06-02T14:00:00Z"))
                        .expect(200)
                        .text("end_time"))
                .isEqualTo("2026-06-02T14:00:00Z");
        rest.patch(OVERRIDES + id + "/", Map.of("end_time", "2026-06-02T11:00:00Z"))
                .expect(422);
        rest.put(ROTATIONS + rotation + "/", Map.of("name", "Mornings", "rotation_type", "MONTHLY"))
                .expect(200);
        var stale =
                rest.request(ROTATIONS + rotation + "/").header("If-Match", tag).DELETE();
        rest.send(stale).expect(412);
        rest.delete(ROTATIONS + rotation + "/").expect(204);
        rest.get(OVERRIDES + id + "/").expect(404);
    }

    @Test
    void badInputIsNamed() {
        var ana = given.person("ana");
        var gone = given.person("gone");
        var rotation = scenes.mornings(ana);
        rest.delete("/api/v1/users/" + gone).expect(204);

        assertThat(refused(ROTATIONS + rotation + "/schedule/?from=2026-01-01T00:00:00Z&to=2036-01-01T00:00:00Z"))
                .isEqualTo("to");
        assertThat(refused(ROTATIONS + rotation + "/schedule/?from=2026-01-01T00:00:00Z&to=2026-01-01T00:00:00Z"))
                .isEqualTo("to");
        assertThat(refused(ROTATIONS + rotation + "/oncall_at/?time=+1000000-01-01T00:00:00Z"))
                .isEqualTo("time");
        var deleted = written(rotation, Map.of("kind", "ADD", "user", gone), "08:00", "09:00");
        assertThat(rest.post(OVERRIDES, deleted)
                        .expect(422)
                        .required("errors")
                        .required(0)
                        .required("field")
                        .asText())
                .isEqualTo("user");
    }

    String refused(String path) {
        return rest.get(path)
                .expect(422)
                .required("errors")
                .required(0)
                .required("field")
                .asText();
    }
}
