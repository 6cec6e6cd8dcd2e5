package org.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TurnsTest {

    private static final UUID A = new UUID(0, 1), B = new UUID(0, 2), C = new UUID(0, 3);
    private static final ZoneId UTC = ZoneId.of("UTC");

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "handoffs.csv", useHeadersInDisplayName = true)
    void handsOverAtTheWallClockTime(
            String id, ZoneId zone, LocalDateTime start, TurnUnit unit, int interval, int first, String handoffs) {
        var turns = turns(start, unit, interval, zone, List.of(List.of(A), List.of(B)));
        var expected = Arrays.stream(handoffs.split(" "))
                .map(text -> OffsetDateTime.parse(text).toInstant())
                .toList();

        for (int i = 0; i < expected.size() - 1; i++) {
            var shift = turns.at(expected.get(i)).orElseThrow();
            assertThat(shift.start()).isEqualTo(expected.get(i));
            assertThat(shift.end()).isEqualTo(expected.get(i + 1));
            assertThat(shift.people()).containsExactly((first + i) % 2 == 0 ? A : B);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "shift-lengths.csv", useHeadersInDisplayName = true)
    void aTurnThatSpansAClockChangeIsLongerOrShorter(
            String id, ZoneId zone, LocalDateTime start, TurnUnit unit, int interval, int hours) {
        var shift = turns(start, unit, interval, zone, List.of(List.of(A)))
                .at(start.atZone(zone).toInstant())
                .orElseThrow();

        assertThat(Duration.between(shift.start(), shift.end())).isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void d36GroupsTakeTurnsTogether() {
        var turns = turns(
                LocalDateTime.parse("2024-08-14T00:00"), TurnUnit.DAYS, 1, UTC, List.of(List.of(A, B), List.of(C)));

        assertThat(IntStream.range(0, 4)
                        .mapToObj(day -> turns.at(
                                        Instant.parse("2024-08-14T12:00:00Z").plus(Duration.ofDays(day)))
                                .orElseThrow()
                                .people()))
                .containsExactly(List.of(A, B), List.of(C), List.of(A, B), List.of(C));
    }

    @Test
    void d33EachGroupHasItsWholeWeek() {
        var turns = turns(
                LocalDateTime.parse("2024-08-05T00:00"), TurnUnit.WEEKS, 1, UTC, List.of(List.of(A), List.of(B, C)));

        assertThat(peopleOn(turns, "2024-08-05", "2024-08-09", "2024-08-11")).containsOnly(List.of(A));
        assertThat(peopleOn(turns, "2024-08-12", "2024-08-16", "2024-08-18")).containsOnly(List.of(B, C));
        assertThat(peopleOn(turns, "2024-08-19")).containsOnly(List.of(A));
    }

    @Test
    void nobodyIsOnCallBeforeTheStart() {
        var turns =
                turns(LocalDateTime.parse("2024-08-14T09:00"), TurnUnit.DAYS, 1, UTC, List.of(List.of(A), List.of(B)));
        var start = Instant.parse("2024-08-14T09:00:00Z");

        assertThat(turns.at(start.minusMillis(1))).isEmpty();
        assertThat(turns.at(start)).get().extracting(Turns.Shift::people).isEqualTo(List.of(A));
        assertThat(turns.after(start.minusSeconds(60)))
                .get()
                .extracting(Turns.Shift::start)
                .isEqualTo(start);
        assertThat(turns.after(start)).get().extracting(Turns.Shift::people).isEqualTo(List.of(B));
        assertThat(turns.between(start.minus(Duration.ofDays(9)), start)).isEmpty();
    }

    @Test
    void aRotationWithoutPeopleHasNoShifts() {
        var turns = turns(LocalDateTime.parse("2024-08-14T09:00"), TurnUnit.DAYS, 1, UTC, List.of());
        var now = Instant.parse("2024-08-20T09:00:00Z");

        assertThat(turns.at(now)).isEmpty();
        assertThat(turns.after(now)).isEmpty();
        assertThat(turns.between(now, now.plus(Duration.ofDays(3)))).isEmpty();
    }

    @Test
    void theFirstTurnLastsUntilTheHandoffOneTurnLater() {
        var turns = new Turns(
                LocalDateTime.parse("2024-08-14T15:00"),
                TurnUnit.DAYS,
                1,
                LocalTime.of(9, 0),
                UTC,
                List.of(List.of(A), List.of(B)));

        assertThat(turns.between(Instant.parse("2024-08-14T00:00:00Z"), Instant.parse("2024-08-16T00:00:00Z")))
                .extracting(Turns.Shift::start)
                .containsExactly(Instant.parse("2024-08-14T15:00:00Z"), Instant.parse("2024-08-15T09:00:00Z"));
    }

    /** The same answer whether expanded from the start, from inside, or asked directly; shifts touch and never overlap. */
    @Test
    void agreesWithItselfInManyZonesAndAcrossManyClockChanges() {
        var random = new Random(7);
        var zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        for (int round = 0; round < 500; round++) {
            var zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            var start = LocalDateTime.of(1995 + random.nextInt(30), 1, 1, 0, 0)
                    .plusMinutes(random.nextInt(365 * 24 * 4) * 15L);
            var groups = Stream.of(List.of(A), List.of(B, C), List.of(C))
                    .limit(1 + random.nextInt(3))
                    .toList();
            var unit = random.nextBoolean() ? TurnUnit.DAYS : TurnUnit.WEEKS;
            var turns = turns(start, unit, 1 + random.nextInt(3), zone, groups);
            var from = start.atZone(zone).toInstant().minus(Duration.ofDays(2));

            var shifts = turns.between(from, from.plus(Duration.ofDays(400)));

            assertThat(shifts).isNotEmpty();
            for (int i = 0; i < shifts.size(); i++) {
                var shift = shifts.get(i);
                assertThat(shift.start()).isBefore(shift.end());
                if (i > 0) {
                    assertThat(shift.start()).isEqualTo(shifts.get(i - 1).end());
                    assertThat(turns.after(shifts.get(i - 1).start())).contains(shift);
                }
                var length = Duration.between(shift.start(), shift.end()).toMillis();
                var inside = shift.start().plusMillis((long) (random.nextDouble() * length));
                assertThat(turns.at(inside)).contains(shift);
                assertThat(turns.between(inside, inside.plusMillis(1))).containsExactly(shift);
            }
        }
    }

    private static List<List<UUID>> peopleOn(Turns turns, String... days) {
        return Arrays.stream(days)
                .map(day -> turns.at(Instant.parse(day + "T12:00:00Z"))
                        .orElseThrow()
                        .people())
                .toList();
    }

    private static Turns turns(LocalDateTime start, TurnUnit unit, int interval, ZoneId zone, List<List<UUID>> groups) {
        return new Turns(start, unit, interval, start.toLocalTime(), zone, groups);
    }
}
