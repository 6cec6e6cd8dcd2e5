package org.tocsin.oncall.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.oncall.roster.Rotas.A;
import static org.tocsin.oncall.roster.Rotas.B;
import static org.tocsin.oncall.roster.Rotas.UTC;
import static org.tocsin.oncall.roster.Rotas.utc;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.threeten.extra.Interval;
import org.tocsin.oncall.roster.Duty;
import org.tocsin.oncall.roster.ShiftSource;
import org.tocsin.oncall.roster.TurnUnit;
import org.tocsin.oncall.rotation.Rotation;
import org.tocsin.oncall.rotation.RotationPlan;
import org.tocsin.oncall.rotation.RotationStatus;
import org.tocsin.oncall.rotation.RotationType;
import org.tocsin.oncall.rotation.ScheduleConfig;

/** Rows were last updated at 10:00; it is 10:05. */
class AlignmentTest {

    private static final Instant FROM = at("10:00"), NOW = at("10:05"), HORIZON = at("23:00");

    @Test
    void aPersonTakenOffByNewRulesWasOnCallUntilTheyBegan() {
        var ana = row(A, "08:00", "16:00");

        var missing = Alignment.of(List.of(ana), List.of(duty(B, "10:00", "16:00")), FROM, HORIZON, NOW);

        assertThat(ana.status()).isEqualTo(AssignmentStatus.COMPLETED);
        assertThat(ana.end()).isEqualTo(FROM); // bo begins at the same instant: no gap and no overlap
        assertThat(missing).containsExactly(duty(B, "10:00", "16:00"));
    }

    @Test
    void aShiftThatEndedWhileNobodyLookedEndedAsPlanned() {
        var ana = row(A, "08:00", "10:02");

        Alignment.of(List.of(ana), List.of(duty(A, "10:00", "10:02")), FROM, HORIZON, NOW);

        assertThat(ana.status()).isEqualTo(AssignmentStatus.COMPLETED);
        assertThat(ana.end()).isEqualTo(at("10:02"));
    }

    @Test
    void aShiftThatMovesStaysTheSameAndOneThatFallsOutIsCancelled() {
        var moved = row(A, "12:00", "14:00");
        var gone = row(B, "14:00", "16:00");
        var far = row(B, "23:30", "23:45");

        var missing = Alignment.of(List.of(moved, gone, far), List.of(duty(A, "13:00", "15:00")), FROM, HORIZON, NOW);

        assertThat(missing).isEmpty();
        assertThat(moved.interval()).isEqualTo(Interval.of(at("13:00"), at("15:00")));
        assertThat(gone.status()).isEqualTo(AssignmentStatus.CANCELLED);
        assertThat(far.status()).isEqualTo(AssignmentStatus.SCHEDULED); // beyond the horizon
    }

    @Test
    void whoComesBackAfterAPauseHasAnotherShift() {
        var ana = row(A, "08:00", "16:00");
        var later = duty(A, "12:00", "16:00");

        assertThat(Alignment.of(List.of(ana), List.of(later), FROM, HORIZON, NOW))
                .containsExactly(later);
        assertThat(ana.end()).isEqualTo(FROM);
    }

    private static Assignment row(UUID person, String from, String to) {
        var plan = new RotationPlan(
                "Days",
                "",
                RotationType.DAILY,
                RotationStatus.ACTIVE,
                "",
                "",
                ScheduleConfig.of(LocalDateTime.parse("2026-06-01T08:00"), LocalTime.of(8, 0), TurnUnit.DAYS, 1),
                UTC,
                List.of(),
                List.of());
        var row = new Assignment(
                UUID.randomUUID(),
                new Rotation("default", plan, FROM),
                AssignmentOrigin.SCHEDULE,
                duty(person, from, to),
                FROM);
        row.beginIfDue(FROM);
        return row;
    }

    private static Duty duty(UUID person, String from, String to) {
        return new Duty(person, Interval.of(at(from), at(to)), 0, ShiftSource.LAYER, "");
    }

    private static Instant at(String time) {
        return utc("2026-06-01T" + time);
    }
}
