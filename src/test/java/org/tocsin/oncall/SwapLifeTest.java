package org.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.Expected.email;
import static org.tocsin.testkit.TestTime.hours;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.oncall.roster.ScheduleScenes;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** A swap from the offer to the end; everyone concerned is told, and nobody else. */
@Scenario
class SwapLifeTest {

    private final Rest rest;
    private final Given given;
    private final TestTenant tenant;
    private final TestTime time;
    private final Channels channels;
    private SwapScenes scenes;

    SwapLifeTest(Rest rest, Given given, TestTenant tenant, TestTime time, Channels channels) {
        this.rest = rest;
        this.given = given;
        this.tenant = tenant;
        this.time = time;
        this.channels = channels;
    }

    @BeforeEach
    void people() {
        scenes = new SwapScenes(rest, given, tenant);
    }

    @Test
    void offeredToOneTakenAndApproved() {
        var swap = scenes.offered("03T09:00", "03T17:00", "bo");
        channels.expect(email("bo").saying("ana asks who takes a shift: Primary, Wed 3 Jun 09:00"));
        channels.expectNothingElse();

        var taken = scenes.as("bo", swap + "/take/").expect(200);
        assertThat(taken.text("status")).isEqualTo("TAKEN");
        assertThat(taken.required("approval_needed").asBoolean()).isTrue();
        assertThat(taken.text("approval_reason")).isEqualTo("It begins in a day or later");
        channels.expect(email("ana").saying("bo wants to take ana's shift"));
        channels.expect(email("lou").saying("An approval is needed until Wed 3 Jun 09:00"));
        channels.expectNothingElse();
        assertThat(scenes.tasks(swap)).containsExactly("Approve swap");
        assertThat(scenes.schedule("03T08:00", "03T18:00")).isEqualTo("ana 03T08:00-03T18:00 LAYER");

        var approved = scenes.as("lou", swap + "/approve/").expect(200);

        assertThat(approved.text("decided_by")).startsWith("lou.");
        channels.expect(email("ana").saying("bo is on call instead of ana"));
        channels.expect(email("bo").saying("bo is on call instead of ana"));
        channels.expectNothingElse();
        assertThat(scenes.schedule("03T08:00", "03T18:00"))
                .isEqualTo("ana 03T08:00-03T09:00 LAYER, bo 03T09:00-03T17:00 SWAP, ana 03T17:00-03T18:00 LAYER");
        scenes.over(swap, "APPROVED");
        assertThat(scenes.as("lou", swap + "/approve/").expect(200).text("status"))
                .isEqualTo("APPROVED");
        assertThat(scenes.as("bo", swap + "/take/").expect(200).text("status")).isEqualTo("APPROVED");
    }

    @Test
    void offeredToAllTheFirstTakesIt() {
        var swap = scenes.offered("03T09:00", "03T17:00");
        channels.expect(email("bo").saying("asks who takes a shift"));
        channels.expect(email("cy").saying("asks who takes a shift"));

        scenes.as("cy", swap + "/take/").expect(200);

        assertThat(scenes.as("bo", swap + "/take/").expect(409).text("detail")).contains("taken");
        assertThat(scenes.as("cy", swap + "/take/").expect(200).text("status")).isEqualTo("TAKEN");
        assertThat(scenes.swap(swap).text("taker")).isEqualTo(scenes.id("cy"));
        channels.expect(email("ana").saying("cy wants to take ana's shift"));
        channels.expect(email("lou").saying("cy wants to take ana's shift"));
    }

    @Test
    void completingTheTaskApprovesIt() {
        var swap = scenes.offered("03T09:00", "03T17:00", "bo");
        scenes.as("bo", swap + "/take/").expect(200);
        var task = scenes.task(swap);
        channels.ignoreSoFar();

        complete("bo", task, "approved", 403); // the taker may not approve
        assertThat(scenes.status(swap)).isEqualTo("TAKEN");
        complete("lou", task, "perhaps", 422);
        complete("lou", task, "approved", 204);

        scenes.over(swap, "APPROVED");
        assertThat(scenes.swap(swap).text("decided_by")).startsWith("lou.");
        channels.expect(email("ana").saying("Approved by lou"));
        channels.expect(email("bo").saying("fine with me"));
        channels.expectNothingElse();
        assertThat(scenes.schedule("03T09:00", "03T17:00")).isEqualTo("bo 03T09:00-03T17:00 SWAP");
    }

    @Test
    void leadsFindItAmongTheirTasksWithItsForm() {
        var swap = scenes.offered("03T09:00", "03T17:00", "bo");
        scenes.as("bo", swap + "/take/").expect(200);
        var task = scenes.task(swap);

        assertThat(rest.get("/engine-rest/task/" + task + "/identity-links")
                        .expect(200)
                        .body()
                        .toString())
                .contains("lou." + tenant.id(), "\"ANALYST\"");
        assertThat(rest.get("/engine-rest/task/" + task + "/deployed-form")
                        .expect(200)
                        .content())
                .contains("\"key\": \"change\"");
        assertThat(rest.get("/engine-rest/task/" + task + "/form-variables")
                        .expect(200)
                        .required("subject")
                        .required("value")
                        .asText())
                .contains("bo wants to take ana's shift");
        channels.expect(email("bo").saying("ana asks who takes a shift"));
        channels.expect(email("ana").saying("bo wants to take ana's shift"));
        channels.expect(email("lou").saying("bo wants to take ana's shift"));
    }

    @Test
    void declinedByTheApprover() {
        var swap = scenes.offered("03T09:00", "03T17:00", "bo");
        scenes.as("bo", swap + "/take/").expect(200);
        channels.ignoreSoFar();

        scenes.as("lou", swap + "/decline/", Map.of("reason", "Bo has had enough nights"))
                .expect(200);

        scenes.over(swap, "DECLINED");
        channels.expect(email("ana").saying("Bo has had enough nights"));
        channels.expect(email("bo").saying("ana stays on call"));
        channels.expectNothingElse();
        assertThat(scenes.schedule("03T09:00", "03T17:00")).isEqualTo("ana 03T09:00-03T17:00 LAYER");
        scenes.as("lou", swap + "/approve/").expect(409);
    }

    @Test
    void declinedOnceNobodyOfThoseAskedWantsIt() {
        var swap = scenes.offered("03T09:00", "03T17:00", "bo", "cy");

        assertThat(scenes.as("bo", swap + "/decline/").expect(200).required("declined_by"))
                .hasSize(1);
        assertThat(scenes.as("bo", swap + "/decline/").expect(200).text("status"))
                .isEqualTo("REQUESTED");
        channels.ignoreSoFar();
        scenes.as("cy", swap + "/decline/").expect(200);

        scenes.over(swap, "DECLINED");
        channels.expect(email("ana").saying("was declined"));
        channels.expectNothingElse();
    }

    @Test
    void withdrawnAtEachStage() {
        var offered = scenes.offered("03T09:00", "03T17:00", "bo");
        scenes.as("bo", offered + "/withdraw/").expect(403);
        scenes.as("ana", offered + "/withdraw/").expect(200);
        scenes.over(offered, "WITHDRAWN");
        scenes.as("ana", offered + "/withdraw/").expect(200);
        scenes.as("bo", offered + "/take/").expect(409);

        var taken = scenes.offered("03T09:00", "03T17:00", "bo");
        scenes.as("bo", taken + "/take/").expect(200);
        channels.ignoreSoFar();
        scenes.as("ana", taken + "/withdraw/").expect(200);
        scenes.over(taken, "WITHDRAWN");
        channels.expect(email("bo").saying("The swap was withdrawn"));
        channels.expectNothingElse();
    }

    @Test
    void expiresWhereNobodyTakesOrApprovesItInTime() {
        var untaken = scenes.offered("03T09:00", "03T17:00", "bo");
        var unapproved = scenes.offered("04T09:00", "04T17:00", "cy");
        scenes.as("cy", unapproved + "/take/").expect(200);
        channels.ignoreSoFar();

        time.forwardTo(Instant.parse("2026-06-03T08:59:59Z"));
        assertThat(scenes.status(untaken)).isEqualTo("REQUESTED");
        time.fastForward(hours(25));

        scenes.over(untaken, "EXPIRED");
        scenes.over(unapproved, "EXPIRED");
        channels.expect(email("ana").saying("nobody took it in time"));
        channels.expect(email("ana").saying("nobody approved it in time"));
        channels.expect(email("cy").saying("nobody approved it in time"));
        channels.expectNothingElse();
        scenes.as("bo", untaken + "/take/").expect(409);
    }

    @Test
    void anEarlierExpiryIsKept() {
        var body = scenes.offer("03T09:00", "03T17:00", "bo");
        body.put("expires_at", SwapScenes.at("01T12:00"));
        var swap = scenes.as("ana", "", body).expect(201).text("id");

        time.fastForward(hours(2));

        scenes.over(swap, "EXPIRED");
        channels.expect(email("bo").saying("It can be taken until Mon 1 Jun 12:00 (UTC)."));
        channels.expect(email("ana").saying("nobody took it in time"));
    }

    @Test
    void aRotationThatIsDeletedEndsItsSwaps() {
        var offered = scenes.offered("03T09:00", "03T17:00", "bo");
        var taken = scenes.offered("04T09:00", "04T17:00", "cy");
        scenes.as("cy", taken + "/take/").expect(200);
        channels.ignoreSoFar();

        rest.delete(ScheduleScenes.ROTATIONS + scenes.rotation() + "/").expect(204);

        for (var swap : List.of(offered, taken)) {
            rest.get(SwapScenes.SWAPS + swap + "/").expect(404);
            assertThat(scenes.tasks(swap)).isEmpty();
        }
        channels.expect(email("bo").saying("The rotation was deleted"));
        channels.expect(email("cy").saying("The rotation was deleted"));
        channels.expect(email("ana").saying("The rotation was deleted"));
        channels.expect(email("ana").saying("The rotation was deleted"));
        time.fastForward(hours(100));
        channels.expectNothingElse();
    }

    private void complete(String who, String task, String change, int status) {
        var variables = Map.of("change", Map.of("value", change), "reason", Map.of("value", "fine with me"));
        scenes.as(who, "/engine-rest/task/" + task + "/complete", Map.of("variables", variables))
                .expect(status);
    }
}
