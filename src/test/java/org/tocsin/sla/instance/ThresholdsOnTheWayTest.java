package org.tocsin.sla.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.calendar.BusinessTime;
import org.tocsin.calendar.LocalWindow;
import org.tocsin.calendar.WorkingHours;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.problem.InvalidInput;
import org.tocsin.sla.clock.SlaState;
import org.tocsin.sla.clock.SlaStatus;
import org.tocsin.sla.clock.SlaType;
import org.tocsin.sla.clock.Slas;
import org.tocsin.sla.clock.Threshold;

/** Several thresholds, pauses and moved targets of one SLA. */
class ThresholdsOnTheWayTest {

    private static final BusinessTime ALWAYS = new BusinessTime(WorkingHours.ALWAYS);

    @ParameterizedTest(name = "{0} {1} {4}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "B01 | RESOLUTION_TIME | 30  | 2034-06-09T08:46:12 | -10m | -                                                                    | 2034-06-09T09:16:12 | 2034-06-09T09:06:12",
                "B02 | RESOLUTION_TIME | 30  | 2034-06-09T08:46:12 | -5m  | 09T08:47:42/09T10:05:54 09T10:09:13/09T10:34:38 09T10:43:41/09T11:29:17 | 2034-06-09T11:45:25 | 2034-06-09T11:40:25",
                "B02 | RESPONSE_TIME   | 30  | 2034-06-09T08:46:12 | -5m  | -                                                                    | 2034-06-09T09:16:12 | 2034-06-09T09:11:12",
                "B03 | RESOLUTION_TIME | 240 | 2034-06-09T08:46:12 | +1h  | -                                                                    | 2034-06-09T12:46:12 | 2034-06-09T13:46:12",
                "B04 | RESOLUTION_TIME | 240 | 2034-06-09T08:46:12 | +10h | 09T09:15:27/09T11:23:49                                              | 2034-06-09T14:54:34 | 2034-06-12T16:24:34",
                "B04 | RESPONSE_TIME   | 240 | 2034-06-09T08:46:12 | +10h | -                                                                    | 2034-06-09T12:46:12 | 2034-06-12T14:16:12",
                "B05 | RESOLUTION_TIME | 240 | 2034-06-05T10:00:00 | +3d  | 05T11:00:00/07T09:30:00 07T10:00:00/08T09:00:00                      | 2034-06-08T12:00:00 | 2034-06-13T12:00:00",
                "B05 | RESPONSE_TIME   | 240 | 2034-06-05T10:00:00 | +3d  | -                                                                    | 2034-06-05T14:30:00 | 2034-06-08T14:30:00",
            })
    void levelsFireAtTheirOffset(
            String row,
            SlaType type,
            int minutes,
            String start,
            String level,
            String pauses,
            String target,
            String fires) {
        var time = officeOfPartB();
        var sla = Slas.given(Slas.of(type, minutes, "80%", level), time, at(start));
        for (var pause : pauses == null ? new String[0] : pauses.split(" ")) {
            var ends = pause.split("/");
            sla.pause(at("2034-06-" + ends[0]), "waiting");
            sla.resume(at("2034-06-" + ends[1]), time);
        }

        assertThat(sla.timer().targetTime()).isEqualTo(at(target));
        assertThat(sla.read(time, at(start)).progress().milestones().get(1).dueAt())
                .isEqualTo(at(fires));
    }

    @Test
    void eachIsNotifiedOnceAndInOrder() {
        var sla = hour("50%", "80%", "150%", "+2h");

        assertThat(sla.progress().nextThresholdAt()).isEqualTo(minute(30));
        assertThat(sla.reach(minute(30))).contains(Threshold.parse("50%"));
        assertThat(sla.progress().nextThresholdAt()).isEqualTo(minute(48));
        assertThat(sla.reach(minute(48))).contains(Threshold.parse("80%"));
        assertThat(sla.progress().nextThresholdAt())
                .as("what lies beyond waits for the breach")
                .isNull();
        assertThat(sla.breach(minute(60))).isTrue();
        assertThat(sla.progress().nextThresholdAt()).isEqualTo(minute(90));
        assertThat(sla.reach(minute(90))).contains(Threshold.parse("150%"));
        assertThat(sla.reach(minute(100))).isEmpty();
        assertThat(sla.reach(minute(180))).contains(Threshold.parse("+2h"));
        assertThat(sla.progress().nextThresholdAt()).isNull();
    }

    @Test
    void ofThresholdsMissedTogetherTheLastIsNotified() {
        var sla = hour("50%", "80%");

        assertThat(sla.reach(minute(55))).contains(Threshold.parse("80%"));
        assertThat(sla.reach(minute(56))).isEmpty();
        assertThat(Slas.fired(sla.read(ALWAYS, minute(56)))).containsExactly("50%", "80%");
    }

    @Test
    void aThresholdBeforeTheTargetIsNotNotifiedAfterIt() {
        var sla = hour("80%", "150%");

        assertThat(sla.breach(minute(70))).isTrue();

        assertThat(sla.progress().nextThresholdAt()).isEqualTo(minute(90));
        assertThat(sla.reach(minute(95))).contains(Threshold.parse("150%"));
        assertThat(Slas.fired(sla.read(ALWAYS, minute(95)))).containsExactly("150%");
    }

    @Test
    void aMetOneHasNoThresholdsLeft() {
        var sla = hour("80%", "150%");
        sla.breach(minute(60));
        sla.fulfil(minute(70), ALWAYS);

        assertThat(sla.progress().nextThresholdAt()).isNull();
        assertThat(sla.reach(minute(95))).isEmpty();
    }

    @Test
    void aReopenedOneContinuesWhereItEnded() {
        var sla = hour("80%");
        sla.fulfil(minute(20), ALWAYS);

        sla.reopen(minute(100), "closed", ALWAYS);

        assertThat(sla.status()).isEqualTo(SlaStatus.ACTIVE);
        assertThat(sla.timer().targetTime()).isEqualTo(minute(140));
        assertThat(sla.read(ALWAYS, minute(110)).elapsed()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void aReopenedOneStaysBreached() {
        var sla = hour("80%", "200%");
        sla.breach(minute(60));
        sla.fulfil(minute(70), ALWAYS);
        sla.reopen(minute(100), "closed", ALWAYS);

        assertThat(sla.state().stage()).isEqualTo(SlaState.Stage.OVERDUE);
        assertThat(sla.read(ALWAYS, minute(110)).overdue()).isEqualTo(Duration.ofMinutes(20));
        assertThat(sla.progress().nextThresholdAt())
                .as("the closed time counts nowhere")
                .isEqualTo(minute(150));
    }

    @Test
    void takesOverStartAndPausesOfAnother() {
        var first = hour("80%");
        first.pause(minute(10), "waiting");
        first.resume(minute(40), ALWAYS);
        first.pause(minute(50), "waiting again");
        var second = Slas.given(Slas.of(SlaType.RESOLUTION_TIME, 30, "80%"), ALWAYS, minute(0));

        second.succeed(first, ALWAYS);

        assertThat(second.status()).isEqualTo(SlaStatus.PAUSED);
        second.resume(minute(100), ALWAYS);
        assertThat(second.timer().targetTime())
                .as("20 of 30 minutes had passed")
                .isEqualTo(minute(110));
    }

    @Test
    void aPauseByAPersonDoesNotEndWithItsSubjectsHold() {
        var sla = hour("80%");
        sla.pauseByHand(minute(10), "their site is closed");

        assertThat(sla.resumeWithSubject(minute(20), ALWAYS)).isFalse();
        sla.resumeByHand(minute(30), ALWAYS);
        assertThat(sla.timer().targetTime()).isEqualTo(minute(80));
        sla.pause(minute(40), "on hold");
        assertThat(sla.resumeWithSubject(minute(50), ALWAYS)).isTrue();
    }

    @Test
    void aPersonMovesTheTarget() {
        var sla = hour("80%", "-10m");

        sla.retarget(Duration.ofMinutes(120), ALWAYS);

        assertThat(sla.timer().targetTime()).isEqualTo(minute(120));
        assertThat(sla.progress().nextThresholdAt()).isEqualTo(minute(96));
        assertThat(sla.read(ALWAYS, minute(30)).percentElapsed()).isEqualTo(25.0);
        sla.breach(minute(120));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> sla.retarget(Duration.ofHours(9), ALWAYS));
    }

    @Test
    void aMovedTargetLiesWithinTheHours() {
        var time = officeOfPartB();
        var sla = Slas.given(Slas.of(SlaType.RESOLUTION_TIME, 60, "80%"), time, at("2034-06-09T09:00:00"));
        var now = at("2034-06-09T09:10:00");

        var tomorrowMorning = new Retargeting(at("2034-06-12T11:30:00"), null, "agreed");
        assertThat(tomorrowMorning.target(sla, time, now)).isEqualTo(Duration.ofHours(11));
        var night = new Retargeting(at("2034-06-09T22:00:00"), null, "agreed");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> night.target(sla, time, now));
        var past = new Retargeting(at("2034-06-09T09:05:00"), null, "agreed");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> past.target(sla, time, now));
    }

    @Test
    void newTermsKeepRecordedThresholds() {
        var sla = hour("50%", "80%");
        sla.reach(minute(30));

        sla.revise(Slas.of(SlaType.RESOLUTION_TIME, 120, "50%", "90%"), ALWAYS);

        assertThat(sla.timer().targetTime()).isEqualTo(minute(120));
        assertThat(sla.progress().nextThresholdAt()).isEqualTo(minute(108));
    }

    private static SlaInstance hour(String... thresholds) {
        return Slas.given(Slas.of(SlaType.RESOLUTION_TIME, 60, thresholds), ALWAYS, minute(0));
    }

    /** Monday 10:30 to 19:00, Tuesday to Friday 08:30 to 19:00. */
    private static BusinessTime officeOfPartB() {
        var week = new EnumMap<DayOfWeek, List<LocalWindow>>(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values())
                .filter(day -> day.compareTo(DayOfWeek.SATURDAY) < 0)
                .forEach(day -> week.put(day, List.of(LocalWindow.of("08:30", "19:00"))));
        week.put(DayOfWeek.MONDAY, List.of(LocalWindow.of("10:30", "19:00")));
        return new BusinessTime(new WorkingHours(ZoneOffset.UTC, week));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).toInstant(ZoneOffset.UTC);
    }

    private static Instant minute(int minute) {
        return Instant.parse("2026-01-08T10:00:00Z").plus(Duration.ofMinutes(minute));
    }
}
