package org.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;

/** The same actions as messages {@code swap.changed} to the process. */
@IgnoresSwapMessages
@Scenario
class SwapOverTheEngineTest {

    private final Rest rest;
    private final Given given;
    private final TestTenant tenant;
    private SwapScenes scenes;

    SwapOverTheEngineTest(Rest rest, Given given, TestTenant tenant) {
        this.rest = rest;
        this.given = given;
        this.tenant = tenant;
    }

    @BeforeEach
    void people() {
        scenes = new SwapScenes(rest, given, tenant);
    }

    @Test
    void takenAndApprovedByMessages() {
        var swap = scenes.offered("03T09:00", "03T17:00", "bo");

        message("bo", swap, Map.of("change", "taken")).expect(204);
        assertThat(scenes.status(swap)).isEqualTo("TAKEN");
        assertThat(scenes.tasks(swap)).hasSize(1);
        message("bo", swap, Map.of("change", "taken")).expect(204); // idempotent
        assertThat(scenes.tasks(swap)).hasSize(1);
        message("lou", swap, Map.of("change", "approved", "reason", "fine")).expect(204);

        scenes.over(swap, "APPROVED");
        assertThat(scenes.swap(swap).text("decision_reason")).isEqualTo("fine");
        assertThat(scenes.schedule("03T09:00", "03T17:00")).isEqualTo("bo 03T09:00-03T17:00 SWAP");
    }

    @Test
    void anAdministratorsSystemNamesWhoTakesIt() {
        var swap = scenes.offered("02T09:00", "02T17:00", "bo");

        var variables = Map.of("change", Map.of("value", "taken"), "user", Map.of("value", scenes.id("cy")));
        rest.post("/engine-rest/message", body(swap, variables)).expect(204);

        scenes.over(swap, "APPROVED");
        assertThat(scenes.swap(swap).text("taker")).isEqualTo(scenes.id("cy"));
    }

    @Test
    void whatIsRefusedOverRestIsRefusedHereAndLeavesNothing() {
        var swap = scenes.offered("03T09:00", "03T17:00", "bo");

        message("bo", swap, Map.of()).expect(422);
        message("bo", swap, Map.of("change", "stolen")).expect(422);
        message("cy", swap, Map.of("change", "taken")).expect(403);
        message("lou", swap, Map.of("change", "approved")).expect(409);
        assertThat(scenes.status(swap)).isEqualTo("REQUESTED");

        message("lou", swap, Map.of("change", "declined")).expect(204);
        scenes.over(swap, "DECLINED");
    }

    @Test
    void aProcessWithoutASwapIsNotStarted() {
        rest.post("/engine-rest/process-definition/key/ShiftSwap/start", Map.of("businessKey", "nothing"))
                .expect(422);
        rest.post(
                        "/engine-rest/process-definition/key/ShiftSwap/start",
                        Map.of("businessKey", "00000000-0000-0000-0000-000000000001"))
                .expect(404);
    }

    private Rest.Answer message(String who, String swap, Map<String, String> variables) {
        var typed = new HashMap<String, Object>();
        variables.forEach((name, value) -> typed.put(name, Map.of("value", value)));
        return scenes.as(who, "/engine-rest/message", body(swap, typed));
    }

    private static Map<String, Object> body(String swap, Map<String, ?> variables) {
        return Map.of("messageName", "swap.changed", "businessKey", swap, "processVariables", variables);
    }
}
