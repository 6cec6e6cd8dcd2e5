package org.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.Expected.email;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.oncall.roster.ScheduleScenes;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** The effect of swaps on the schedule, and when an approval is needed. */
@IgnoresSwapMessages
@Scenario
class SwapEffectTest {

    private final Rest rest;
    private final Given given;
    private final TestTenant tenant;
    private final TestTime time;
    private final Channels channels;
    private SwapScenes scenes;
    private String deployment = "";

    SwapEffectTest(Rest rest, Given given, TestTenant tenant, TestTime time, Channels channels) {
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

    @AfterEach
    void takeItBack() {
        if (!deployment.isEmpty()) {
            rest.delete("/engine-rest/deployment/" + deployment + "?cascade=true")
                    .expect(204);
        }
    }

    @Test
    void approvedOneSecondBeforeTheShiftItIsInForceAtItsStart() {
        var swap = scenes.offered("03T09:00", "03T17:00", "bo");
        scenes.as("bo", swap + "/take/").expect(200);
        time.forwardTo(Instant.parse("2026-06-03T08:59:59Z"));

        scenes.as("lou", swap + "/approve/").expect(200);
        time.forwardTo(Instant.parse("2026-06-03T09:00:00Z"));

        scenes.over(swap, "APPROVED");
        assertThat(rest.get(ScheduleScenes.ROTATIONS + scenes.rotation() + "/current_oncall/")
                        .expect(200)
                        .text("user"))
                .isEqualTo(scenes.id("bo"));
    }

    @Test
    void atItsStartItCanNoLongerBeApproved() {
        var swap = scenes.offered("03T09:00", "03T17:00", "bo");
        scenes.as("bo", swap + "/take/").expect(200);
        time.startAt(Instant.parse("2026-06-03T09:00:00Z")); // the timer has not fired yet

        scenes.as("lou", swap + "/approve/").expect(409);
    }

    @Test
    void aLiveShiftIsTakenAtOnceFromNowOn() {
        var swap = scenes.offered("01T09:00", "01T18:00", "bo");
        time.startAt(Instant.parse("2026-06-01T10:30:00Z"));

        var taken = scenes.as("bo", swap + "/take/").expect(200);

        assertThat(taken.text("status")).isEqualTo("APPROVED");
        assertThat(taken.required("approval_needed").asBoolean()).isFalse();
        assertThat(taken.text("approval_reason")).isEqualTo("The shift has begun");
        scenes.over(swap, "APPROVED");
        assertThat(scenes.schedule("01T09:00", "01T19:00"))
                .isEqualTo("ana 01T09:00-01T10:30 LAYER, bo 01T10:30-01T18:00 SWAP, ana 01T18:00-01T19:00 LAYER");
        channels.expect(email("bo").saying("asks who takes a shift"));
        channels.expect(email("bo").saying("bo is on call instead of ana"));
        channels.expect(email("ana").saying("bo is on call instead of ana"));
        channels.expect(email("ana").saying("On-call handoff for Primary: ana to bo"));
        channels.expect(email("bo").saying("On-call handoff for Primary: ana to bo"));
        channels.expectNothingElse();
    }

    @Test
    void withinADayNobodyHasToApprove() {
        var swap = scenes.offered("02T09:00", "02T17:00", "bo");

        assertThat(scenes.as("bo", swap + "/take/").expect(200).text("approval_reason"))
                .isEqualTo("It begins within a day");

        scenes.over(swap, "APPROVED");
    }

    @Test
    void oneShiftForAnother() {
        var swap = scenes.offered("03T09:00", "03T17:00", "bo");
        var exchange = Map.of("start_time", SwapScenes.at("10T09:00"), "end_time", SwapScenes.at("10T17:00"));

        var taken = scenes.as("bo", swap + "/take/", Map.of("in_exchange", exchange))
                .expect(200);
        assertThat(taken.required("in_exchange").required("start_time").asText())
                .isEqualTo("2026-06-10T09:00:00Z");
        scenes.as("lou", swap + "/approve/").expect(200);

        assertThat(scenes.schedule("03T09:00", "03T18:00"))
                .isEqualTo("bo 03T09:00-03T17:00 SWAP, ana 03T17:00-03T18:00 LAYER");
        assertThat(scenes.schedule("10T09:00", "10T18:00"))
                .isEqualTo("ana 10T09:00-10T17:00 SWAP, bo 10T17:00-10T18:00 LAYER");
        channels.expect(email("bo").saying("In exchange ana is on call instead of bo: Wed 10 Jun 09:00"));
    }

    @Test
    void aShiftThatWasSwappedCanBeSwappedAgain() {
        var first = scenes.offered("02T07:00", "02T09:30", "bo");
        scenes.as("bo", first + "/take/").expect(200);

        var second = scenes.as("bo", "", scenes.offer("02T08:00", "02T09:00", "cy"))
                .expect(201)
                .text("id");
        scenes.as("cy", second + "/take/").expect(200);
        assertThat(scenes.schedule("02T07:00", "02T09:30"))
                .isEqualTo("bo 02T07:00-02T08:00 SWAP, cy 02T08:00-02T09:00 SWAP, bo 02T09:00-02T09:30 SWAP");

        var back = scenes.as("cy", "", scenes.offer("02T08:00", "02T09:00", "ana"))
                .expect(201)
                .text("id");
        scenes.as("ana", back + "/take/").expect(200);
        assertThat(scenes.schedule("02T07:00", "02T09:30"))
                .isEqualTo("bo 02T07:00-02T08:00 SWAP, ana 02T08:00-02T09:00 LAYER, bo 02T09:00-02T09:30 SWAP");
    }

    @Test
    void whatChangedMeanwhileIsSeenAtTheApproval() {
        var swap = scenes.offered("03T09:00", "03T17:00", "bo");
        scenes.as("bo", swap + "/take/").expect(200);
        rest.post(
                        ScheduleScenes.OVERRIDES,
                        Map.of(
                                "rotation",
                                scenes.rotation(),
                                "kind",
                                "REMOVE",
                                "replaces",
                                scenes.id("ana"),
                                "start_time",
                                SwapScenes.at("03T12:00"),
                                "end_time",
                                SwapScenes.at("03T13:00")))
                .expect(201);

        assertThat(scenes.as("lou", swap + "/approve/").expect(409).text("detail"))
                .contains("no longer on call", "2026-06-03T12:00:00Z");

        assertThat(scenes.status(swap)).isEqualTo("TAKEN");
        assertThat(scenes.tasks(swap)).hasSize(1);
    }

    @Test
    void aTenantsTableSaysWhoNeedsNoApproval() throws IOException {
        deploy(table().replaceFirst("&lt; 24", "&gt; 0"));
        var swap = scenes.offered("03T09:00", "03T17:00", "bo");

        scenes.as("bo", swap + "/take/").expect(200);

        scenes.over(swap, "APPROVED");
    }

    @Test
    void aTableThatFailsMeansThatSomebodyHasToApprove() throws IOException {
        deploy(table().replaceFirst("<text>hours_ahead</text>", "<text>rotation</text>"));
        var swap = scenes.offered("02T09:00", "02T17:00", "bo");

        assertThat(scenes.as("bo", swap + "/take/").expect(200).text("approval_reason"))
                .isEqualTo("The table of approvals failed");

        assertThat(scenes.status(swap)).isEqualTo("TAKEN");
    }

    private static String table() throws IOException {
        return Files.readString(Path.of("decisions/shift-swap-approval.dmn"));
    }

    private void deploy(String table) {
        var boundary = "tocsin-test-boundary";
        var field = "--" + boundary + "\r\nContent-Disposition: form-data; name=";
        var body = field + "\"deployment-name\"\r\n\r\nanalyst\r\n" + field + "\"tenant-id\"\r\n\r\n" + tenant.id()
                + "\r\n" + field + "\"data\"; filename=\"shift-swap-approval.dmn\"\r\n"
                + "Content-Type: application/xml\r\n\r\n" + table + "\r\n--" + boundary + "--\r\n";
        deployment = rest.send(rest.request("/engine-rest/deployment/create")
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .expect(200)
                .text("id");
    }
}
