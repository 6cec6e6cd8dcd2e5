package org.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.oncall.roster.ScheduleScenes.ROTATIONS;
import static org.tocsin.testkit.Expected.email;
import static org.tocsin.testkit.TestTime.hours;
import static org.tocsin.testkit.TestTime.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.oncall.roster.ScheduleScenes;
import org.tocsin.oncall.shift.AssignmentScenes;
import org.tocsin.platform.subject.Severity;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** processes/oncall-handoff.bpmn as on-call people see it: ana until Tuesday 09:00, then bo. */
@Scenario
class ChangeOfShiftTest {

    private final Rest rest;
    private final Given given;
    private final TestTime time;
    private final TestTenant tenant;
    private final Channels channels;
    private final TaskService tasks;
    private final AssignmentScenes scenes;
    private String rotation = "", ana = "", bo = "";

    ChangeOfShiftTest(Rest rest, Given given, TestTime time, TestTenant tenant, Channels channels, TaskService tasks) {
        this.rest = rest;
        this.given = given;
        this.time = time;
        this.tenant = tenant;
        this.channels = channels;
        this.tasks = tasks;
        this.scenes = new AssignmentScenes(rest);
    }

    @BeforeEach
    void anaThenBo() {
        ana = given.person("ana");
        bo = given.person("bo");
        rotation = scenes.daily("Primary", List.of(ana, bo));
    }

    @Test
    void whoComesIsRemindedAndBothAreTold() {
        channels.expectNothingElse();
        time.fastForward(hours(22)); // 08:00

        channels.expect(email("bo").saying("You are on call for Primary from Tue 2 Jun 09:00 UTC"));
        time.fastForward(hours(1));

        channels.expect(email("ana").saying("On-call handoff for Primary: ana to bo"));
        channels.expect(email("bo").saying("On-call handoff for Primary: ana to bo"));
        channels.expectNothingElse();
    }

    @Test
    void theSummaryNamesWhatIsOpenAndWhatCameAndWent() {
        var open = given.incident().severity(Severity.LOW).opened();
        var done = given.incident().severity(Severity.LOW).opened();
        time.fastForward(minutes(1));
        rest.post("/api/v1/incidents/" + done.id() + "/resolve", Map.of()).expect(200);
        channels.ignoreSoFar();

        scenes.does("handoff", scenes.running(rotation), Map.of("handoff_notes", "Watch the queue"))
                .expect(200);

        channels.expect(email("bo").saying(open.title()));
        channels.expect(email("ana").saying("Since Mon 1 Jun 09:00 UTC: 2 opened, 1 resolved."));
        assertThat(tasks.createTaskQuery().tenantIdIn(tenant.id()).count()).isZero(); // the notes are there
    }

    @Test
    void notesWrittenInTheFormArePassedOn() {
        time.fastForward(hours(23));
        channels.ignoreSoFar();
        var task = tasks.createTaskQuery().tenantIdIn(tenant.id()).singleResult();
        assertThat(task.getName()).isEqualTo("Write handoff notes");

        tasks.complete(task.getId(), Map.of("notes", "The disk of db1 fills up"));

        channels.expect(email("bo").saying("The disk of db1 fills up"));
        channels.expectNothingElse();
        assertThat(scenes.list("rotation=" + rotation + "&status=COMPLETED")
                        .required(0)
                        .required("handoff_notes")
                        .asText())
                .isEqualTo("The disk of db1 fills up");
    }

    @Test
    void notesWrittenOverRestCloseTheForm() {
        var own = scenes.running(rotation);
        time.fastForward(hours(23));
        channels.ignoreSoFar();

        scenes.does("handoff", own, Map.of("handoff_notes", "All quiet")).expect(200);

        channels.expect(email("bo").saying("All quiet"));
        assertThat(tasks.createTaskQuery().tenantIdIn(tenant.id()).count()).isZero();
    }

    @IgnoresShiftMessages
    @Test
    void nobodyWaitsForNotesForever() {
        time.fastForward(hours(23));
        assertThat(tasks.createTaskQuery().tenantIdIn(tenant.id()).count()).isEqualTo(1);
        assertThat(scenes.onCall(rotation)).isEqualTo("bo"); // the change was not delayed

        time.fastForward(hours(25)); // two more changes, one more form

        assertThat(tasks.createTaskQuery().tenantIdIn(tenant.id()).count()).isEqualTo(1);
        assertThat(scenes.onCall(rotation)).isEqualTo("ana");
    }

    @IgnoresShiftMessages
    @Test
    void aChangeDuringDowntimeIsRecordedAsPlanned() {
        time.startAt(time.now().plus(hours(48))); // as after two days of downtime
        time.settle();

        assertThat(scenes.shown(rotation, "COMPLETED")).isEqualTo("ana 01T09:00-02T09:00, bo 02T09:00-03T09:00");
        assertThat(scenes.shown(rotation, "ACTIVE")).isEqualTo("ana 03T09:00-04T09:00");
    }

    @Test
    void anEscalationAcrossTheHandoffPagesThePersonOnCallThen() {
        time.fastForward(hours(22).plus(minutes(50)));
        channels.ignoreSoFar();
        var incident = given.incident().severity(Severity.CRITICAL).opened();
        channels.expect(email("ana").about(incident));

        time.fastForward(minutes(30)); // 09:20: level 2 of P1 is the backup of the person on call now

        channels.expect(email("ana").saying("On-call handoff"));
        channels.expect(email("bo").saying("On-call handoff"));
        channels.expect(email("bo").saying("SLA at risk: " + incident.title()));
        channels.expect(email("bo").saying("SLA breached: " + incident.title()));
        channels.expect(email("bo").saying("Level 1: " + incident.title())); // of the breach
        channels.expect(email("bo").saying("Level 2: " + incident.title()));
        channels.expect(email("ana").saying("Level 2: " + incident.title()));
        assertThat(scenes.onCall(rotation)).isEqualTo("bo");
    }

    @IgnoresShiftMessages
    @Test
    void aNightInWhichClocksChangeHandsOffAtTheSameLocalTime() {
        time.startAt(Instant.parse("2026-10-31T12:00:00Z"));
        var nights = rest.post(
                        ROTATIONS,
                        Map.of(
                                "name",
                                "Chicago",
                                "rotation_type",
                                "DAILY",
                                "timezone",
                                "America/Chicago",
                                "schedule_config",
                                Map.of("start", "2026-10-31T01:30:00", "handoff_time", "01:30"),
                                "participants",
                                List.of(ana, bo)))
                .expect(201)
                .text("id");

        time.fastForward(hours(48));

        // 01:30 comes twice on 1 November; it is the first that counts
        assertThat(scenes.shown(nights, "COMPLETED")).isEqualTo("ana 31T06:30-01T06:30, bo 01T06:30-02T07:30");
    }

    @IgnoresShiftMessages
    @Test
    void administratorsAndLeadsAreToldOnceOfAGapAhead() {
        rest.post(
                        "/api/v1/users",
                        Map.of(
                                "username",
                                "lea." + tenant.id(),
                                "name",
                                "Lea",
                                "roles",
                                List.of("TEAM_LEAD"),
                                "contacts",
                                List.of(Map.of("channel", "EMAIL", "address", "lea@" + tenant.id() + ".example"))))
                .expect(201);
        rest.post(
                        ScheduleScenes.OVERRIDES,
                        Map.of(
                                "rotation",
                                rotation,
                                "kind",
                                "REMOVE",
                                "user",
                                bo,
                                "start_time",
                                "2026-06-04T09:00:00Z",
                                "end_time",
                                "2026-06-05T09:00:00Z"))
                .expect(201);
        channels.expectNothingElse(); // no messages within ten minutes after an edit

        time.fastForward(minutes(10));

        channels.expect(email("lea").saying("Nobody is on call for Primary from Thu 4 Jun 09:00 UTC"));
        time.fastForward(hours(24));
        assertThatThrownBy(() -> channels.expect(email("lea"))).hasMessageContaining("Expected email to lea");
        rest.post(
                        ScheduleScenes.OVERRIDES,
                        Map.of(
                                "rotation",
                                rotation,
                                "kind",
                                "REMOVE",
                                "user",
                                bo,
                                "start_time",
                                "2026-06-06T09:00:00Z",
                                "end_time",
                                "2026-06-06T12:00:00Z"))
                .expect(201);
        time.fastForward(minutes(11));
        channels.expect(email("lea").saying("from Sat 6 Jun 09:00 UTC to Sat 6 Jun 12:00 UTC"));
    }

    @Test
    void anUnreachablePersonIsReported() {
        var lost = rest.post("/api/v1/users", Map.of("username", "lost." + tenant.id(), "name", "Lost"))
                .expect(201)
                .text("id");
        rest.patch("/api/v1/users/" + ana, Map.of("roles", List.of("TEAM_LEAD")))
                .expect(200);
        rest.patch(ROTATIONS + rotation + "/", Map.of("participants", List.of(ana, lost)))
                .expect(200);
        time.fastForward(minutes(11));

        channels.expect(email("ana").saying("Nobody on call for Primary can be reached from Tue 2 Jun 09:00 UTC"));
    }
}
