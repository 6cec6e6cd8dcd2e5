package org.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.oncall.roster.ScheduleScenes;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;

/** Refused requests for swaps, with the field, and the authorization. */
@IgnoresSwapMessages
@Scenario
class SwapRefusalTest {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000001";

    private final Rest rest;
    private final Given given;
    private final TestTenant tenant;
    private SwapScenes scenes;

    SwapRefusalTest(Rest rest, Given given, TestTenant tenant) {
        this.rest = rest;
        this.given = given;
        this.tenant = tenant;
    }

    @BeforeEach
    void people() {
        scenes = new SwapScenes(rest, given, tenant);
    }

    @Test
    void badRequestsAreNamed() {
        var gone = given.person("gone");
        rest.delete("/api/v1/users/" + gone).expect(204);

        refused("rotation", with("rotation", null));
        refused("rotation", with("rotation", "primary"));
        refused("rotation", with("rotation", NOBODY));
        refused("user", with("user", gone));
        refused("start_time", with("start_time", "tomorrow"));
        refused("end_time", with("end_time", null));
        refused("end_time", scenes.offer("03T17:00", "03T09:00"));
        refused("end_time", scenes.offer("03T09:00", "03T09:00"));
        refused("end_time", scenes.offer("01T08:00", "01T09:30"));
        refused("offered_to[0]", with("offered_to", List.of(scenes.id("ana"))));
        refused("offered_to[0]", with("offered_to", List.of(gone)));
        refused("offered_to[1]", with("offered_to", List.of(scenes.id("bo"), NOBODY)));
        refused("offered_to[1]", with("offered_to", List.of(scenes.id("bo"), scenes.id("bo"))));
        refused("offered_to[0]", with("offered_to", List.of("bo")));
        refused("reason", with("reason", "x".repeat(1001)));
        refused("expires_at", with("expires_at", SwapScenes.at("03T09:01")));
        refused("expires_at", with("expires_at", SwapScenes.at("01T09:59")));
        assertThat(rest.get(SwapScenes.SWAPS).required("count").asInt()).isZero();
    }

    @Test
    void onlyWhoIsOnCallThroughoutCanOffer() {
        refused("start_time", scenes.offer("10T09:00", "10T17:00")); // bo's week
        refused("end_time", scenes.offer("07T09:00", "08T17:00")); // into bo's week
        rest.patch(
                        ScheduleScenes.ROTATIONS + scenes.rotation() + "/",
                        Map.of("participants", List.of(scenes.id("ana"))))
                .expect(200);
        refused("offered_to", scenes.offer("03T09:00", "03T17:00")); // nobody else takes turns
        scenes.offered("03T09:00", "03T17:00", "bo"); // but others can be named
    }

    @Test
    void theCallerMustBeAPersonAndMayOfferTheirOwnOnly() {
        var body = scenes.offer("03T09:00", "03T17:00", "cy");
        assertThat(field(rest.post(SwapScenes.SWAPS, body).expect(422))).isEqualTo("user"); // a system
        body.put("user", scenes.id("ana"));
        scenes.as("bo", "", body).expect(403);

        var swap = rest.post(SwapScenes.SWAPS, body).expect(201);

        assertThat(swap.text("user")).isEqualTo(scenes.id("ana"));
        assertThat(swap.text("created_by")).isEqualTo("token:test");
    }

    @Test
    void oneTimeIsOfferedOnce() {
        var first = scenes.offered("03T09:00", "03T17:00", "bo");

        assertThat(scenes.as("ana", "", scenes.offer("03T16:00", "03T18:00", "cy"))
                        .expect(409)
                        .text("detail"))
                .contains(first);
        scenes.offered("03T17:00", "03T18:00", "cy"); // touches only
        scenes.as("ana", first + "/withdraw/").expect(200);
        scenes.offered("03T09:00", "03T10:00", "cy");
    }

    @Test
    void whoMayTakeIt() {
        var swap = scenes.offered("03T09:00", "03T17:00", "bo");

        scenes.as("cy", swap + "/take/").expect(403);
        scenes.as("bo", swap + "/take/", Map.of("user", scenes.id("cy"))).expect(403);
        scenes.as("ana", swap + "/take/").expect(403);
        var take = SwapScenes.SWAPS + swap + "/take/";
        assertThat(field(rest.post(take).expect(422))).isEqualTo("user");
        assertThat(field(rest.post(take, Map.of("user", scenes.id("ana"))).expect(422)))
                .isEqualTo("user");
        assertThat(field(rest.post(take, Map.of("user", NOBODY)).expect(422))).isEqualTo("user");
        assertThat(field(rest.post(take, Map.of("user", "cy")).expect(422))).isEqualTo("user");

        assertThat(rest.post(take, Map.of("user", scenes.id("cy"))).expect(200).text("taker"))
                .isEqualTo(scenes.id("cy"));
    }

    @Test
    void whoIsOnCallAlreadyCantTakeIt() {
        rest.post(
                        ScheduleScenes.OVERRIDES,
                        Map.of(
                                "rotation",
                                scenes.rotation(),
                                "kind",
                                "ADD",
                                "user",
                                scenes.id("bo"),
                                "start_time",
                                SwapScenes.at("03T16:00"),
                                "end_time",
                                SwapScenes.at("03T20:00")))
                .expect(201);
        var swap = scenes.offered("03T09:00", "03T17:00", "bo");

        assertThat(scenes.as("bo", swap + "/take/").expect(409).text("detail")).contains("2026-06-03T16:00:00Z");
        assertThat(scenes.status(swap)).isEqualTo("REQUESTED");
    }

    @Test
    void anExchangeIsOnesOwnShiftAhead() {
        var swap = scenes.offered("03T09:00", "03T17:00", "bo");

        assertThat(exchangeFor(swap, "04T09:00", "04T17:00")).isEqualTo("in_exchange.start_time"); // ana's week
        assertThat(exchangeFor(swap, "14T09:00", "16T17:00")).isEqualTo("in_exchange.end_time"); // into cy's week
        assertThat(exchangeFor(swap, "10T17:00", "10T09:00")).isEqualTo("in_exchange.end_time");
        assertThat(exchangeFor(swap, "01T08:00", "01T12:00")).isEqualTo("in_exchange.start_time"); // has begun
        assertThat(scenes.status(swap)).isEqualTo("REQUESTED");
    }

    @Test
    void whoMayDecide() {
        var swap = scenes.offered("03T09:00", "03T17:00", "bo", "cy");
        assertThat(scenes.as("lou", swap + "/approve/").expect(409).text("detail"))
                .contains("Nobody has taken");
        scenes.as("bo", swap + "/take/").expect(200);

        scenes.as("bo", swap + "/approve/").expect(403);
        scenes.as("ana", swap + "/approve/").expect(403);
        scenes.as("cy", swap + "/decline/").expect(403);
        scenes.as("cy", swap + "/withdraw/").expect(403);
        rest.patch("/api/v1/users/" + scenes.id("cy"), Map.of("access", "ANALYST"))
                .expect(200);
        scenes.as("cy", swap + "/approve/").expect(200);
        scenes.as("cy", swap + "/decline/").expect(409);
        scenes.as("ana", swap + "/withdraw/").expect(409);
    }

    @Test
    void listsAreFiltered() {
        var first = scenes.offered("03T09:00", "03T17:00", "bo");
        var second = scenes.offered("04T09:00", "04T17:00", "cy");
        scenes.as("ana", second + "/withdraw/").expect(200);

        assertThat(found("")).containsExactly(first, second);
        assertThat(found("?status=withdrawn")).containsExactly(second);
        assertThat(found("?user=" + scenes.id("bo"))).containsExactly(first);
        assertThat(found("?user=" + scenes.id("ana"))).containsExactly(first, second);
        assertThat(found("?rotation=" + scenes.rotation() + "&status=REQUESTED"))
                .containsExactly(first);
        assertThat(found("?rotation=" + NOBODY)).isEmpty();
        assertThat(field(rest.get(SwapScenes.SWAPS + "?status=gone").expect(422)))
                .isEqualTo("status");
        assertThat(field(rest.get(SwapScenes.SWAPS + "?user=bo").expect(422))).isEqualTo("user");
        rest.get(SwapScenes.SWAPS + NOBODY + "/").expect(404);
        for (var verb : List.of("take", "approve", "decline", "withdraw")) {
            rest.post(SwapScenes.SWAPS + NOBODY + "/" + verb + "/").expect(404);
        }
    }

    private List<String> found(String query) {
        return rest.get(SwapScenes.SWAPS + query)
                .expect(200)
                .required("results")
                .findValuesAsText("id");
    }

    private String exchangeFor(String swap, String start, String end) {
        var exchange = Map.of("start_time", SwapScenes.at(start), "end_time", SwapScenes.at(end));
        return field(scenes.as("bo", swap + "/take/", Map.of("in_exchange", exchange))
                .expect(422));
    }

    private Map<String, Object> with(String field, Object value) {
        var body = new HashMap<>(scenes.offer("03T09:00", "03T17:00", "bo"));
        body.put(field, value);
        body.putIfAbsent("user", scenes.id("ana"));
        return body;
    }

    private void refused(String field, Map<String, Object> body) {
        var asked = new HashMap<>(body);
        asked.putIfAbsent("user", scenes.id("ana"));
        assertThat(field(rest.post(SwapScenes.SWAPS, asked).expect(422)))
                .as("%s", Arrays.asList(asked))
                .isEqualTo(field);
    }

    private static String field(Rest.Answer answer) {
        return answer.required("errors").required(0).required("field").asText();
    }
}
