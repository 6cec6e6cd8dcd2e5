package org.tocsin.sla.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.calendar.BusinessTime;
import org.tocsin.calendar.LocalWindow;
import org.tocsin.calendar.WorkingHours;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.sla.clock.SlaReading;
import org.tocsin.sla.clock.SlaState.Stage;
import org.tocsin.sla.clock.SlaStatus;
import org.tocsin.sla.clock.SlaType;
import org.tocsin.sla.clock.Slas;
import org.tocsin.sla.clock.Threshold;

/** An SLA of one hour, started at ten, with a warning after 80 %. */
class SlaInstanceTest {

    private static final BusinessTime TIME = new BusinessTime(WorkingHours.ALWAYS);

    private final SlaInstance sla = started(TIME, "10:00");

    @Test
    void computesTargetAndWarning() {
        assertThat(sla.timer().targetTime()).isEqualTo(at("11:00"));
        assertThat(sla.progress().nextThresholdAt()).isEqualTo(at("10:48"));
        assertThat(sla.state().stage()).isEqualTo(Stage.RUNNING);
    }

    @Test
    void countsInBusinessHours() {
        var nineToFive = new BusinessTime(new WorkingHours(
                ZoneId.of("UTC"),
                Map.of(
                        DayOfWeek.THURSDAY, List.of(LocalWindow.of("09:00", "17:00")),
                        DayOfWeek.FRIDAY, List.of(LocalWindow.of("09:00", "17:00")))));

        var late = started(nineToFive, "16:30");

        assertThat(late.timer().targetTime()).isEqualTo(Instant.parse("2026-01-09T09:30:00Z"));
        assertThat(late.progress().nextThresholdAt()).isEqualTo(Instant.parse("2026-01-09T09:18:00Z"));
        assertThat(late.read(nineToFive, at("23:00")).remaining()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void isMetInTime() {
        sla.fulfil(at("10:20"), TIME);

        assertThat(read("12:00").state().status()).isEqualTo(SlaStatus.MET);
        assertThat(read("12:00").state().took()).isEqualTo(Duration.ofMinutes(20));
        assertThat(sla.state().stage()).isEqualTo(Stage.OVER);
        assertThat(sla.progress().nextThresholdAt()).isNull();
    }

    @Test
    void isMetAtTheVeryTarget() {
        sla.fulfil(at("11:00"), TIME);

        assertThat(sla.status()).isEqualTo(SlaStatus.MET);
    }

    @Test
    void warnsOnceAndNotTooSoon() {
        assertThat(sla.reach(at("10:47"))).isEmpty();
        assertThat(sla.reach(at("10:48"))).contains(Threshold.parse("80%"));
        assertThat(sla.reach(at("10:49"))).isEmpty();
        assertThat(sla.progress().nextThresholdAt()).isNull();
    }

    @Test
    void isBreachedAtItsTargetHoweverLateTheTimer() {
        assertThat(sla.breach(at("10:59"))).isFalse();
        assertThat(sla.breach(at("11:03"))).isTrue();

        assertThat(read("11:10").state().breachedAt()).isEqualTo(at("11:00"));
        assertThat(read("11:10").state().breachFiredAt()).isEqualTo(at("11:03"));
        assertThat(read("11:10").overdue()).isEqualTo(Duration.ofMinutes(10));
        assertThat(sla.state().stage()).isEqualTo(Stage.OVERDUE);
        assertThat(sla.breach(at("11:04"))).isFalse();
    }

    @Test
    void doesNotWarnAfterTheBreach() {
        assertThat(sla.reach(at("11:00"))).as("the breach says it").isEmpty();
        assertThat(sla.breach(at("11:00"))).isTrue();
        assertThat(sla.reach(at("11:01"))).isEmpty();
    }

    @Test
    void staysBreachedWhenMetLate() {
        sla.breach(at("11:00"));
        sla.fulfil(at("11:30"), TIME);

        assertThat(sla.status()).isEqualTo(SlaStatus.BREACHED);
        assertThat(read("13:00").state().metAt()).isEqualTo(at("11:30"));
        assertThat(read("13:00").overdue()).isEqualTo(Duration.ofMinutes(30));
        assertThat(sla.state().stage()).isEqualTo(Stage.OVER);
    }

    @Test
    void isBreachedWhenMetLateBeforeTheTimerFired() {
        sla.fulfil(at("11:01"), TIME);

        assertThat(sla.status()).isEqualTo(SlaStatus.BREACHED);
        assertThat(read("13:00").state().breachedAt()).isEqualTo(at("11:00"));
        assertThat(sla.breach(at("11:02"))).isFalse();
    }

    @Test
    void isMetWhenTheEarlierEventComesAfterTheTimer() {
        sla.breach(at("11:00"));
        sla.fulfil(at("10:59"), TIME);

        assertThat(sla.status()).isEqualTo(SlaStatus.MET);
        assertThat(read("13:00").state().breachedAt()).isNull();
    }

    @Test
    void doesNotCountWhilePaused() {
        sla.pause(at("10:30"), "waiting");

        assertThat(read("18:00").timer().targetTime()).isNull();
        assertThat(read("18:00").remaining()).isEqualTo(Duration.ofMinutes(30));
        assertThat(sla.breach(at("18:00"))).isFalse();
        assertThat(sla.state().stage()).isEqualTo(Stage.PAUSED);

        sla.resume(at("18:00"), TIME);

        assertThat(sla.timer().targetTime()).isEqualTo(at("18:30"));
        assertThat(sla.progress().nextThresholdAt()).isEqualTo(at("18:18"));
    }

    @Test
    void doesNotWarnAgainAfterAPause() {
        sla.reach(at("10:48"));
        sla.pause(at("10:50"), "waiting");
        sla.resume(at("11:50"), TIME);

        assertThat(sla.progress().nextThresholdAt()).isNull();
        assertThat(sla.timer().targetTime()).isEqualTo(at("12:00"));
    }

    @Test
    void canBeMetWhilePaused() {
        sla.pause(at("10:30"), "waiting");
        sla.fulfil(at("15:00"), TIME);

        assertThat(sla.status()).isEqualTo(SlaStatus.MET);
        assertThat(read("16:00").state().took()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void cannotBePausedOnceOverdue() {
        assertThat(sla.pause(at("11:00"), "waiting")).isFalse();
        assertThat(sla.status()).isEqualTo(SlaStatus.ACTIVE);
    }

    @Test
    void isCancelledOnceAndForAll() {
        sla.cancel(at("10:10"), "no longer wanted", TIME);
        sla.fulfil(at("10:20"), TIME);

        assertThat(sla.status()).isEqualTo(SlaStatus.CANCELLED);
        assertThat(read("12:00").state().metAt()).isNull();
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> sla.markMet(at("10:30"), TIME));
    }

    @Test
    void staysBreachedWhenCancelled() {
        sla.breach(at("11:00"));
        sla.cancel(at("11:10"), "no longer wanted", TIME);

        assertThat(sla.status()).isEqualTo(SlaStatus.BREACHED);
        assertThat(sla.state().stage()).isEqualTo(Stage.OVER);
    }

    @Test
    void aPersonMarksABreachedOneAsMet() {
        sla.breach(at("11:00"));
        sla.markMet(at("11:20"), TIME);

        assertThat(sla.status()).isEqualTo(SlaStatus.MET);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> sla.markBreached(at("11:30"), TIME));
    }

    @Test
    void aPersonMarksItAsBreachedBeforeItsTarget() {
        sla.markBreached(at("10:15"), TIME);

        assertThat(read("10:20").state().breachedAt()).isEqualTo(at("10:15"));
        assertThat(sla.state().stage()).isEqualTo(Stage.OVERDUE);
    }

    private SlaReading read(String time) {
        return sla.read(TIME, at(time));
    }

    private static SlaInstance started(BusinessTime time, String startedAt) {
        return Slas.given(Slas.of(SlaType.RESPONSE_TIME, 60, "80%"), time, at(startedAt));
    }

    /** On a Thursday. */
    private static Instant at(String time) {
        return Instant.parse("2026-01-08T" + time + ":00Z");
    }
}
