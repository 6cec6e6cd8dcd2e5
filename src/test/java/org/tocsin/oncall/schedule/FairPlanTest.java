package org.tocsin.oncall.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.oncall.roster.Rotas.A;
import static org.tocsin.oncall.roster.Rotas.B;
import static org.tocsin.oncall.roster.Rotas.C;
import static org.tocsin.oncall.roster.Rotas.UTC;
import static org.tocsin.oncall.roster.Rotas.letters;
import static org.tocsin.oncall.roster.Rotas.utc;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.threeten.extra.Interval;

/** Days from Monday 2026-06-01 on, one shift each. */
class FairPlanTest {

    @Test
    void peopleWithTheLeastLoadComeFirstAndEqualsInTheirOrder() {
        assertThat(days(plan(Map.of(), Map.of()), 5, 1)).isEqualTo("A B C A B");
        assertThat(days(plan(Map.of(A, Duration.ofDays(2)), Map.of()), 5, 1)).isEqualTo("B C B C A");
    }

    @Test
    void weekendsCountTwice() {
        assertThat(plan(Map.of(), Map.of()).weight(day(6))).isEqualTo(Duration.ofHours(48));
        // C gets Saturday and A Sunday, so B gets more weekdays
        assertThat(days(plan(Map.of(), Map.of()), 10, 1)).isEqualTo("A B C A B C A B C B");
    }

    @Test
    void absentPeopleAreNotChosenForAnyPartOfAShift() {
        var away = Map.of(A, List.of(Interval.of(utc("2026-06-01T23:00"), utc("2026-06-03T01:00"))));

        assertThat(days(plan(Map.of(), away), 4, 1)).isEqualTo("B C B A");
    }

    @Test
    void aShiftForWhichTooManyAreAwayStaysUnfilledRatherThanWrong() {
        var all = List.of(day(2));

        assertThat(days(plan(Map.of(), Map.of(A, all, B, all, C, all)), 3, 1)).isEqualTo("A - B");
        assertThat(days(plan(Map.of(), Map.of(A, all, B, all)), 2, 2)).isEqualTo("AB C");
    }

    @Test
    void nobodyHasTwoShiftsAtOnce() {
        var slots = List.of(new FairPlan.Slot(day(1), 1), new FairPlan.Slot(day(1), 1), new FairPlan.Slot(day(1), 2));

        assertThat(shown(plan(Map.of(), Map.of()).of(slots))).isEqualTo("A B C");
    }

    private static FairPlan plan(Map<UUID, Duration> carried, Map<UUID, List<Interval>> away) {
        return new FairPlan(List.of(A, B, C), carried, away, UTC);
    }

    private static String days(FairPlan plan, int count, int people) {
        return shown(plan.of(IntStream.rangeClosed(1, count)
                .mapToObj(day -> new FairPlan.Slot(day(day), people))
                .toList()));
    }

    private static String shown(FairPlan.Outcome outcome) {
        return outcome.shifts().stream().map(given -> letters(given.people())).collect(Collectors.joining(" "));
    }

    private static Interval day(int day) {
        return Interval.of(utc("2026-06-%02dT00:00".formatted(day)), utc("2026-06-%02dT00:00".formatted(day + 1)));
    }
}
