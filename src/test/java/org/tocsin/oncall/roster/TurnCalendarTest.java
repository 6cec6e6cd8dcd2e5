package org.tocsin.oncall.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.oncall.roster.Rotas.A;
import static org.tocsin.oncall.roster.Rotas.B;
import static org.tocsin.oncall.roster.Rotas.UTC;
import static org.tocsin.oncall.roster.Rotas.groups;
import static org.tocsin.oncall.roster.Rotas.turns;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.threeten.extra.Interval;

class TurnCalendarTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "turns.csv", useHeadersInDisplayName = true)
    void handsOverAtTheWallClockTime(
            String id, ZoneId zone, LocalDateTime start, TurnUnit unit, int interval, int first, String handoffs) {
        var expected = Arrays.stream(handoffs.split(" "))
                .map(text -> OffsetDateTime.parse(text).toInstant())
                .toList();
        var calculated = new TurnCalendar(start, start.toLocalTime(), unit, interval, Weekdays.ALL, zone);

        assertThat(calculated.turnAt(expected.get(0))).isEqualTo(first);
        for (int i = 0; i < expected.size() - 1; i++) {
            var turn = calculated.turnAt(expected.get(i + 1).minusNanos(1));
            assertThat(calculated.of(turn)).isEqualTo(expected.get(i));
            assertThat(calculated.of(turn + 1)).isEqualTo(expected.get(i + 1));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "shift-lengths.csv", useHeadersInDisplayName = true)
    void aTurnThatSpansAClockChangeIsLongerOrShorter(
            String id, ZoneId zone, LocalDateTime start, TurnUnit unit, int interval, int hours) {
        var shift = Roster.of(turns(start, unit, interval, zone, groups("A")))
                .at(start.atZone(zone).toInstant())
                .orElseThrow();

        assertThat(Duration.between(shift.start(), shift.end())).isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void nobodyIsOnCallBeforeTheStart() {
        var roster = Roster.of(turns(LocalDateTime.parse("2024-08-14T09:00"), TurnUnit.DAYS, 1, UTC, groups("A B")));
        var start = Instant.parse("2024-08-14T09:00:00Z");

        assertThat(roster.at(start.minusMillis(1))).isEmpty();
        assertThat(roster.at(start)).get().extracting(Shift::people).isEqualTo(List.of(A));
        assertThat(roster.after(start.minusSeconds(60))).startsWith(List.of(A));
        assertThat(roster.after(start)).startsWith(List.of(B));
        var before = roster.between(start.minus(Duration.ofDays(9)), start);
        assertThat(before.shifts()).isEmpty();
        assertThat(before.gaps()).containsExactly(Interval.of(start.minus(Duration.ofDays(9)), start));
    }

    @Test
    void aRotationWithoutPeopleIsOneGap() {
        var roster = Roster.of(turns(LocalDateTime.parse("2024-08-14T09:00"), TurnUnit.DAYS, 1, UTC, List.of()));
        var now = Instant.parse("2024-08-20T09:00:00Z");
        var later = now.plus(Duration.ofDays(3));

        assertThat(roster.at(now)).isEmpty();
        assertThat(roster.after(now)).isEmpty();
        assertThat(roster.between(now, later).gaps()).containsExactly(Interval.of(now, later));
    }

    @Test
    void theFirstTurnLastsUntilTheHandoffOneTurnLater() {
        var handoffs = new TurnCalendar(
                LocalDateTime.parse("2024-08-14T15:00"), LocalTime.of(9, 0), TurnUnit.DAYS, 1, Weekdays.ALL, UTC);

        assertThat(handoffs.of(0)).isEqualTo(Instant.parse("2024-08-14T15:00:00Z"));
        assertThat(handoffs.of(1)).isEqualTo(Instant.parse("2024-08-15T09:00:00Z"));
    }

    @Test
    void hoursAreCountedFromTheHandoffTime() {
        var handoffs = new TurnCalendar(
                LocalDateTime.parse("2024-08-14T15:20"), LocalTime.of(9, 0), TurnUnit.HOURS, 12, Weekdays.ALL, UTC);

        assertThat(handoffs.of(0)).isEqualTo(Instant.parse("2024-08-14T15:20:00Z"));
        assertThat(handoffs.of(1)).isEqualTo(Instant.parse("2024-08-14T21:00:00Z"));
        assertThat(handoffs.of(2)).isEqualTo(Instant.parse("2024-08-15T09:00:00Z"));
    }
}
