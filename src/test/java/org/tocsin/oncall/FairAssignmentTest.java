package org.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.oncall.roster.ScheduleScenes.OVERRIDES;
import static org.tocsin.oncall.roster.ScheduleScenes.ROTATIONS;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.oncall.roster.ScheduleScenes;
import org.tocsin.oncall.shift.AssignmentScenes;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;

/** Fair assignment on request, over REST: daily turns that change at 09:00, from Monday 2026-06-01. */
@Scenario
class FairAssignmentTest {

    private final Rest rest;
    private final Given given;
    private final AssignmentScenes scenes;

    FairAssignmentTest(Rest rest, Given given) {
        this.rest = rest;
        this.given = given;
        this.scenes = new AssignmentScenes(rest);
    }

    @Test
    void absentPeopleGetNoShiftsAndTheOthersShare() {
        var ana = given.person("ana");
        var bo = given.person("bo");
        var cy = given.person("cy");
        var rotation = scenes.daily("Primary", List.of(ana, bo, cy));
        rest.post(
                        "/api/v1/users/" + bo + "/unavailabilities",
                        Map.of("kind", "PTO", "start", "2026-06-02", "end", "2026-06-04"))
                .expect(201);
        var wanted = Map.of("to", "2026-06-05T09:00:00Z");

        var dry = assign(rotation, Map.of("to", "2026-06-05T09:00:00Z", "dry_run", true));
        assertThat(dry.required("override").isNull()).isTrue();
        assertThat(onCall(rotation)).containsExactly("ana", "bo", "cy", "ana");
        var kept = assign(rotation, wanted);

        assertThat(onCall(rotation)).containsExactly("ana", "cy", "ana", "cy");
        assertThat(kept.required("unfilled")).isEmpty();
        assertThat(kept.required("balance").required(0).required("hours_after").asDouble())
                .isEqualTo(kept.required("balance")
                                .required(0)
                                .required("hours_before")
                                .asDouble()
                        + 24);
        assertThat(rest.post(ROTATIONS + rotation + "/auto-assign/", wanted)
                        .expect(409)
                        .text("detail"))
                .contains(kept.text("override"));
        rest.delete(OVERRIDES + kept.text("override")).expect(204); // reverts the assignment
        assertThat(onCall(rotation)).containsExactly("ana", "bo", "cy", "ana");
    }

    @Test
    void badInputIsNamed() {
        var rotation = scenes.daily("Primary", List.of(given.person("ana")));

        rest.post(ROTATIONS + rotation + "/auto-assign/", Map.of()).expect(422);
        rest.post(ROTATIONS + rotation + "/auto-assign/", Map.of("to", "2026-05-05T09:00:00Z"))
                .expect(422);
        rest.post(ROTATIONS + rotation + "/auto-assign/", Map.of("to", "2027-06-05T09:00:00Z"))
                .expect(422);
        rest.post(
                        ROTATIONS + rotation + "/auto-assign/",
                        Map.of("from", "2026-05-05T09:00:00Z", "to", "2026-06-05T09:00:00Z"))
                .expect(422);
    }

    private Rest.Answer assign(String rotation, Map<String, ?> wanted) {
        return rest.post(ROTATIONS + rotation + "/auto-assign/", wanted).expect(200);
    }

    private List<String> onCall(String rotation) {
        var schedule = rest.get(ROTATIONS + rotation + "/schedule/?from=2026-06-01T10:00:00Z&to=2026-06-05T09:00:00Z")
                .expect(200)
                .body();
        return ScheduleScenes.names(schedule, "username");
    }
}
