package org.tocsin.oncall.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.oncall.roster.Rotas.A;
import static org.tocsin.oncall.roster.Rotas.B;
import static org.tocsin.oncall.roster.Rotas.UTC;
import static org.tocsin.oncall.roster.Rotas.groups;
import static org.tocsin.oncall.roster.Rotas.letters;
import static org.tocsin.oncall.roster.Rotas.turns;
import static org.tocsin.oncall.roster.Rotas.utc;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.threeten.extra.Interval;
import org.tocsin.oncall.roster.Duty;
import org.tocsin.oncall.roster.Roster;
import org.tocsin.oncall.roster.Schedule;
import org.tocsin.oncall.roster.ShiftSource;
import org.tocsin.oncall.roster.TurnUnit;

/** Recording began at 10:00, and now is 20:00; A and B take daily turns that change at 08:00. */
class HistoryTest {

    private static final Roster DAYS =
            Roster.of(turns(LocalDateTime.parse("2026-06-01T08:00"), TurnUnit.DAYS, 1, UTC, groups("A B")));

    @Test
    void whatRunsIsOneShiftFromItsRealBeginToItsPlannedEnd() {
        assertThat(shown(history(row(A, "01T07:00", "02T08:00")), "01T12:00", "03T08:00"))
                .isEqualTo("A 01T07:00/02T08:00, B 02T08:00/03T08:00");
    }

    @Test
    void whatWasBeforeAnythingWasWrittenIsCalculatedAndJoined() {
        assertThat(shown(history(row(A, "01T08:00", "02T08:00")), "01T06:00", "02T08:00"))
                .isEqualTo("A 01T08:00/02T08:00");
        assertThat(shown(history(row(B, "01T10:00", "02T08:00")), "01T06:00", "01T20:00"))
                .isEqualTo("A 01T08:00/01T10:00, B 01T10:00/01T20:00");
    }

    @Test
    void othersThanTheScheduleNamesStayWhoWasThere() {
        var history = history(row(B, "01T08:00", "01T13:00"), row(A, "01T13:00", "02T08:00"));

        assertThat(shown(history, "01T11:00", "02T08:00")).isEqualTo("B 01T08:00/01T13:00, A 01T13:00/02T08:00");
    }

    @Test
    void aGapThatWasIsShownAndGoesOnIntoTheFuture() {
        var nobody = new Roster(List.of(), List.of(), List.of());
        var schedule = history(row(A, "01T10:00", "01T12:00")).before(nobody, at("01T10:00"), at("02T00:00"));

        assertThat(schedule.gaps()).containsExactly(Interval.of(at("01T12:00"), at("02T00:00")));
    }

    @Test
    void twoTurnsOfOnePersonStayTwo() {
        var alone = Roster.of(turns(LocalDateTime.parse("2026-06-01T08:00"), TurnUnit.HOURS, 12, UTC, groups("A")));
        var history = history(row(A, "01T08:00", "01T20:00"));

        assertThat(shown(history.before(alone, at("01T10:00"), at("02T08:00"))))
                .isEqualTo("A 01T08:00/01T20:00, A 01T20:00/02T08:00");
    }

    private static History history(Duty... rows) {
        return new History(at("01T10:00"), at("01T20:00"), List.of(rows));
    }

    private static Duty row(UUID person, String from, String to) {
        return new Duty(person, Interval.of(at(from), at(to)), 0, ShiftSource.LAYER, "");
    }

    private static String shown(History history, String from, String to) {
        return shown(history.before(DAYS, at(from), at(to)));
    }

    private static String shown(Schedule schedule) {
        return schedule.shifts().stream()
                .map(shift -> letters(shift.people()) + " " + shown(shift.start()) + "/" + shown(shift.end()))
                .collect(Collectors.joining(", "));
    }

    private static String shown(Instant time) {
        return time.toString().substring(8, 16);
    }

    private static Instant at(String time) {
        return utc("2026-06-" + time);
    }
}
