package org.tocsin.sla;

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
import org.tocsin.platform.Conflict;
import org.tocsin.sla.ClockFace.Stage;

/** An hour was promised at ten, with a warning after 80 %. */
class SlaInstanceTest {

    private static final BusinessTime TIME = new BusinessTime(WorkingHours.ALWAYS);

    private final SlaInstance clock = promised(TIME, "10:00");

    @Test
    void computesTargetAndWarning() {
        assertThat(clock.targetTime()).isEqualTo(at("11:00"));
        assertThat(clock.nextThresholdAt()).isEqualTo(at("10:48"));
        assertThat(clock.stage()).isEqualTo(Stage.RUNNING);
    }

    @Test
    void countsInBusinessHours() {
        var nineToFive = new BusinessTime(new WorkingHours(
                ZoneId.of("UTC"),
                Map.of(
                        DayOfWeek.THURSDAY, List.of(LocalWindow.of("09:00", "17:00")),
                        DayOfWeek.FRIDAY, List.of(LocalWindow.of("09:00", "17:00")))));

        var late = promised(nineToFive, "16:30");

        assertThat(late.targetTime()).isEqualTo(Instant.parse("2026-01-09T09:30:00Z"));
        assertThat(late.nextThresholdAt()).isEqualTo(Instant.parse("2026-01-09T09:18:00Z"));
        assertThat(late.read(nineToFive, at("23:00")).remaining()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void isMetInTime() {
        clock.fulfil(at("10:20"), TIME);

        assertThat(read("12:00").status()).isEqualTo(SlaStatus.MET);
        assertThat(read("12:00").took()).isEqualTo(Duration.ofMinutes(20));
        assertThat(clock.stage()).isEqualTo(Stage.OVER);
        assertThat(clock.nextThresholdAt()).isNull();
    }

    @Test
    void isMetAtTheVeryTarget() {
        clock.fulfil(at("11:00"), TIME);

        assertThat(clock.status()).isEqualTo(SlaStatus.MET);
    }

    @Test
    void warnsOnceAndNotTooSoon() {
        assertThat(clock.reach(at("10:47"))).isEmpty();
        assertThat(clock.reach(at("10:48"))).contains(Threshold.parse("80%"));
        assertThat(clock.reach(at("10:49"))).isEmpty();
        assertThat(clock.nextThresholdAt()).isNull();
    }

    @Test
    void breaksAtItsTargetHoweverLateTheTimer() {
        assertThat(clock.breach(at("10:59"))).isFalse();
        assertThat(clock.breach(at("11:03"))).isTrue();

        assertThat(read("11:10").breachedAt()).isEqualTo(at("11:00"));
        assertThat(read("11:10").breachFiredAt()).isEqualTo(at("11:03"));
        assertThat(read("11:10").overdue()).isEqualTo(Duration.ofMinutes(10));
        assertThat(clock.stage()).isEqualTo(Stage.OVERDUE);
        assertThat(clock.breach(at("11:04"))).isFalse();
    }

    @Test
    void doesNotWarnOfWhatIsBroken() {
        assertThat(clock.reach(at("11:00"))).as("the breach says it").isEmpty();
        assertThat(clock.breach(at("11:00"))).isTrue();
        assertThat(clock.reach(at("11:01"))).isEmpty();
    }

    @Test
    void staysBreachedWhenKeptLate() {
        clock.breach(at("11:00"));
        clock.fulfil(at("11:30"), TIME);

        assertThat(clock.status()).isEqualTo(SlaStatus.BREACHED);
        assertThat(read("13:00").metAt()).isEqualTo(at("11:30"));
        assertThat(read("13:00").overdue()).isEqualTo(Duration.ofMinutes(30));
        assertThat(clock.stage()).isEqualTo(Stage.OVER);
    }

    @Test
    void isBrokenWhenKeptLateBeforeTheTimerCame() {
        clock.fulfil(at("11:01"), TIME);

        assertThat(clock.status()).isEqualTo(SlaStatus.BREACHED);
        assertThat(read("13:00").breachedAt()).isEqualTo(at("11:00"));
        assertThat(clock.breach(at("11:02"))).isFalse();
    }

    @Test
    void isMetWhenTheOlderFactIsHeardAfterTheTimer() {
        clock.breach(at("11:00"));
        clock.fulfil(at("10:59"), TIME);

        assertThat(clock.status()).isEqualTo(SlaStatus.MET);
        assertThat(read("13:00").breachedAt()).isNull();
    }

    @Test
    void standsStillWhilePaused() {
        clock.pause(at("10:30"), "waiting");

        assertThat(read("18:00").targetTime()).isNull();
        assertThat(read("18:00").remaining()).isEqualTo(Duration.ofMinutes(30));
        assertThat(clock.breach(at("18:00"))).isFalse();
        assertThat(clock.stage()).isEqualTo(Stage.PAUSED);

        clock.resume(at("18:00"), TIME);

        assertThat(clock.targetTime()).isEqualTo(at("18:30"));
        assertThat(clock.nextThresholdAt()).isEqualTo(at("18:18"));
    }

    @Test
    void doesNotWarnAgainAfterAPause() {
        clock.reach(at("10:48"));
        clock.pause(at("10:50"), "waiting");
        clock.resume(at("11:50"), TIME);

        assertThat(clock.nextThresholdAt()).isNull();
        assertThat(clock.targetTime()).isEqualTo(at("12:00"));
    }

    @Test
    void canBeMetWhilePaused() {
        clock.pause(at("10:30"), "waiting");
        clock.fulfil(at("15:00"), TIME);

        assertThat(clock.status()).isEqualTo(SlaStatus.MET);
        assertThat(read("16:00").took()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void cannotBePausedOnceOverdue() {
        assertThat(clock.pause(at("11:00"), "waiting")).isFalse();
        assertThat(clock.status()).isEqualTo(SlaStatus.ACTIVE);
    }

    @Test
    void isCancelledOnceAndForAll() {
        clock.cancel(at("10:10"), "no longer wanted", TIME);
        clock.fulfil(at("10:20"), TIME);

        assertThat(clock.status()).isEqualTo(SlaStatus.CANCELLED);
        assertThat(read("12:00").metAt()).isNull();
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> clock.markMet(at("10:30"), TIME));
    }

    @Test
    void staysBreachedWhenCancelled() {
        clock.breach(at("11:00"));
        clock.cancel(at("11:10"), "no longer wanted", TIME);

        assertThat(clock.status()).isEqualTo(SlaStatus.BREACHED);
        assertThat(clock.stage()).isEqualTo(Stage.OVER);
    }

    @Test
    void aPersonsWordGoesOverABreach() {
        clock.breach(at("11:00"));
        clock.markMet(at("11:20"), TIME);

        assertThat(clock.status()).isEqualTo(SlaStatus.MET);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> clock.markBreached(at("11:30"), TIME));
    }

    @Test
    void aPersonMayCallItBrokenBeforeItsTarget() {
        clock.markBreached(at("10:15"), TIME);

        assertThat(read("10:20").breachedAt()).isEqualTo(at("10:15"));
        assertThat(clock.stage()).isEqualTo(Stage.OVERDUE);
    }

    private ClockReading read(String time) {
        return clock.read(TIME, at(time));
    }

    private static SlaInstance promised(BusinessTime time, String startedAt) {
        return Promises.given(Promises.of(SlaType.RESPONSE_TIME, 60, "80%"), time, at(startedAt));
    }

    /** On a Thursday. */
    private static Instant at(String time) {
        return Instant.parse("2026-01-08T" + time + ":00Z");
    }
}
