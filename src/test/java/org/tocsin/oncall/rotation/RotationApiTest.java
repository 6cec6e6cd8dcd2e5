package org.tocsin.oncall.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.TestTime.seconds;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.oncall.IgnoresShiftMessages;
import org.tocsin.oncall.OnCallService;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

@IgnoresShiftMessages
@Scenario
class RotationApiTest {

    private static final String ROTATIONS = "/api/sla-oncall/api/v1/oncall-rotations/";

    private final Rest rest;
    private final Given given;
    private final TestTenant tenant;
    private final TestTime time;
    private final OnCallService onCall;

    RotationApiTest(Rest rest, Given given, TestTenant tenant, TestTime time, OnCallService onCall) {
        this.rest = rest;
        this.given = given;
        this.tenant = tenant;
        this.time = time;
        this.onCall = onCall;
    }

    @Test
    void theNextPersonTakesOverAtTheHandoff() {
        var ana = given.person("ana");
        var bo = given.person("bo");
        var rotation = create("Primary", List.of(ana, List.of(bo, ana)));

        var current = rest.get(rotation + "current_oncall/").expect(200);
        assertThat(current.text("user")).isEqualTo(ana);
        assertThat(current.text("start_time")).isEqualTo("2026-06-01T09:00:00Z");
        assertThat(current.text("end_time")).isEqualTo("2026-06-08T09:00:00Z");

        time.startAt(Instant.parse("2026-06-08T08:59:59Z"));
        assertThat(rest.get(rotation + "current_oncall/").text("id")).isEqualTo(current.text("id"));
        time.startAt(Instant.parse("2026-06-08T09:00:00Z"));
        var next = rest.get(rotation + "current_oncall/").expect(200);
        assertThat(next.text("user")).isEqualTo(bo);
        assertThat(next.required("users")).hasSize(2);
        assertThat(rest.get(rotation)
                        .required("current_oncall")
                        .required("user_id")
                        .asText())
                .isEqualTo(bo);
    }

    @Test
    void whoIsDeactivatedIsNotOnCall() {
        var ana = given.person("ana");
        var rotation = create("Primary", List.of(ana));

        rest.post("/api/v1/users/" + ana + "/deactivate").expect(200);

        rest.get(rotation + "current_oncall/").expect(404);
        assertThat(rest.get(ROTATIONS)
                        .required("results")
                        .required(0)
                        .required("current_oncall")
                        .isNull())
                .isTrue();
        assertThat(ask(null)).isEmpty();
        rest.patch(rotation, Map.of("description", "may still be changed")).expect(200);
    }

    @Test
    void theTeamsOwnRotationIsAskedFirst() {
        var ana = given.person("ana");
        var bo = given.person("bo");
        create("Primary", List.of(ana));
        time.fastForward(seconds(1)); // the first is the one created first
        var ops = create("Ops", List.of(bo, ana));

        assertThat(ask("ops")).containsExactly(UUID.fromString(bo));
        assertThat(askBackup("Ops")).containsExactly(UUID.fromString(ana));
        assertThat(ask("nobody knows")).containsExactly(UUID.fromString(ana));

        rest.patch(ops, Map.of("status", "PAUSED")).expect(200);
        assertThat(ask("Ops")).containsExactly(UUID.fromString(ana));
        assertThat(askBackup("Ops")).isEmpty();
    }

    @Test
    void aRestrictionItDoesNotKnowIsRefusedRatherThanIgnored() {
        var restricted =
                Map.of("name", "Office", "rotation_type", "DAILY", "schedule_config", Map.of("only_on_holidays", true));

        var answer = rest.post(ROTATIONS, restricted).expect(422);

        assertThat(answer.required("errors").required(0).required("field").asText())
                .isEqualTo("schedule_config.only_on_holidays");
        assertThat(rest.get(ROTATIONS).required("count").asInt()).isZero();
    }

    @Test
    void aNameIsTakenOnceForEachTenant() {
        create("Primary", List.of());

        rest.post(ROTATIONS, Map.of("name", "PRIMARY", "rotation_type", "DAILY"))
                .expect(409);
    }

    private List<UUID> ask(String team) {
        return CurrentTenant.call(tenant.id(), () -> onCall.onCall(team, time.now()));
    }

    private List<UUID> askBackup(String team) {
        return CurrentTenant.call(tenant.id(), () -> onCall.backup(team, time.now()));
    }

    private String create(String name, List<?> participants) {
        var rotation = Map.of("name", name, "team_name", name, "rotation_type", "WEEKLY", "participants", participants);
        return ROTATIONS + rest.post(ROTATIONS, rotation).expect(201).text("id") + "/";
    }
}
