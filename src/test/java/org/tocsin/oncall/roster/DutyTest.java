package org.tocsin.oncall.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.oncall.roster.Rotas.A;
import static org.tocsin.oncall.roster.Rotas.B;
import static org.tocsin.oncall.roster.Rotas.UTC;
import static org.tocsin.oncall.roster.Rotas.V;
import static org.tocsin.oncall.roster.Rotas.groups;
import static org.tocsin.oncall.roster.Rotas.letters;
import static org.tocsin.oncall.roster.Rotas.turns;
import static org.tocsin.oncall.roster.Rotas.utc;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.threeten.extra.Interval;

/** One person's time on call, from daily turns at 09:00 that begin on 2026-06-01. */
class DutyTest {

    @Test
    void eachTurnIsADutyAlsoWhenThereIsOnlyOnePerson() {
        assertThat(duties(roster("A"), "06-01T09:00", "06-03T09:00"))
                .isEqualTo("A 06-01T09:00/06-02T09:00, A 06-02T09:00/06-03T09:00");
    }

    @Test
    void aGroupIsOnCallTogetherThePrimaryFirst() {
        assertThat(duties(roster("AB C"), "06-01T09:00", "06-02T09:00"))
                .isEqualTo("A 06-01T09:00/06-02T09:00, B 06-01T09:00/06-02T09:00");
        assertThat(Duty.of(roster("AB").periods(at("06-01T09:00"), at("06-02T09:00"))))
                .extracting(Duty::position)
                .containsExactly(0, 1);
    }

    @Test
    void aPersonWhoJoinsOrLeavesDoesNotEndTheDutyOfOthers() {
        var roster = roster("A B", exception(null, V, "06-01T12:00", "06-01T13:00"));

        assertThat(duties(roster, "06-01T09:00", "06-02T09:00"))
                .isEqualTo("A 06-01T09:00/06-02T09:00, V 06-01T12:00/06-01T13:00");
    }

    @Test
    void whoComesBackHasTwoDuties() {
        var roster = roster("A B", exception(A, V, "06-01T12:00", "06-01T13:00"));

        assertThat(duties(roster, "06-01T09:00", "06-02T09:00"))
                .isEqualTo("A 06-01T09:00/06-01T12:00, V 06-01T12:00/06-01T13:00, A 06-01T13:00/06-02T09:00");
    }

    @Test
    void whoStepsInBeforeTheirOwnTurnHasOneDuty() {
        var roster = roster("A B", exception(A, B, "06-02T07:00", "06-02T09:00"));

        assertThat(duties(roster, "06-01T09:00", "06-03T09:00"))
                .isEqualTo("A 06-01T09:00/06-02T07:00, B 06-02T07:00/06-03T09:00");
    }

    @Test
    void whatIsTakenOutOfADutyLeavesUpToTwoParts() {
        var duty = new Duty(A, interval("06-01T09:00", "06-02T09:00"), 0, ShiftSource.LAYER, "");

        assertThat(duty.without(interval("06-01T12:00", "06-01T13:00")))
                .extracting(Duty::interval)
                .containsExactly(interval("06-01T09:00", "06-01T12:00"), interval("06-01T13:00", "06-02T09:00"));
        assertThat(duty.without(interval("06-01T08:00", "06-02T10:00"))).isEmpty();
        assertThat(duty.without(interval("06-03T08:00", "06-03T10:00"))).containsExactly(duty);
    }

    @Test
    void outsideItsHoursARotationIsNotMeantToHaveAnybody() {
        var office = Rotas.turns(
                LocalDateTime.parse("2026-06-01T09:00"),
                TurnUnit.DAYS,
                1,
                Weekdays.ALL,
                List.of(Rotas.window("09:00", "17:00")),
                UTC,
                groups("A"));
        var night = interval("06-01T17:00", "06-02T10:00");

        assertThat(Roster.of(office).meant(night)).containsExactly(interval("06-02T09:00", "06-02T10:00"));
        // two layers complement each other's hours
        assertThat(new Roster(List.of(office, office), List.of(), List.of()).meant(night))
                .containsExactly(night);
    }

    private static Roster roster(String written, Substitution... exceptions) {
        return new Roster(
                List.of(turns(start(), TurnUnit.DAYS, 1, UTC, groups(written))), List.of(), List.of(exceptions));
    }

    private static LocalDateTime start() {
        return LocalDateTime.parse("2026-06-01T09:00");
    }

    private static Substitution exception(@Nullable UUID leaves, UUID comes, String from, String to) {
        return new Substitution(interval(from, to), leaves, comes, ShiftSource.OVERRIDE, "");
    }

    private static String duties(Roster roster, String from, String to) {
        return Duty.of(roster.periods(at(from), at(to))).stream()
                .map(duty -> letters(List.of(duty.person())) + " " + shown(duty.start()) + "/" + shown(duty.end()))
                .collect(Collectors.joining(", "));
    }

    private static String shown(Instant time) {
        return time.toString().substring(5, 16);
    }

    private static Interval interval(String from, String to) {
        return Interval.of(at(from), at(to));
    }

    private static Instant at(String time) {
        return utc("2026-" + time);
    }
}
