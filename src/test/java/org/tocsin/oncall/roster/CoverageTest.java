package org.tocsin.oncall.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.oncall.roster.Rotas.A;
import static org.tocsin.oncall.roster.Rotas.B;
import static org.tocsin.oncall.roster.Rotas.UTC;
import static org.tocsin.oncall.roster.Rotas.groups;
import static org.tocsin.oncall.roster.Rotas.turns;
import static org.tocsin.oncall.roster.Rotas.utc;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.threeten.extra.Interval;

class CoverageTest {

    private static final LocalDateTime START = LocalDateTime.parse("2024-08-05T00:00");

    @Test
    void whoTakesTurnsFairlyAndCanBeReachedCoversEverything() {
        var coverage = coverage("A B", 4, Set.of(A, B));

        assertThat(coverage.score()).isEqualTo(100);
        assertThat(coverage.shares())
                .containsExactly(
                        new Coverage.Share(A, Duration.ofDays(2), 2), new Coverage.Share(B, Duration.ofDays(2), 2));
    }

    @Test
    void whoCannotBeReachedCoversNothing() {
        var coverage = coverage("A B", 4, Set.of(A));

        assertThat(coverage.unreachable()).extracting(Shift::people).containsExactly(List.of(B), List.of(B));
        assertThat(coverage.covered()).isEqualTo(0.5);
        assertThat(coverage.score()).isEqualTo(60);
    }

    @Test
    void oneWhoCarriesMoreThanOthersCostsALittle() {
        var coverage = coverage("A A A B", 4, Set.of(A, B));

        assertThat(coverage.balance()).isEqualTo(2 / 3.0);
        assertThat(coverage.score()).isEqualTo(93);
    }

    @Test
    void anEmptyRotationScoresNothing() {
        var window = Interval.of(utc("2024-08-05T00:00"), utc("2024-08-09T00:00"));
        var nobody = Roster.of(turns(START, TurnUnit.DAYS, 1, UTC, List.of()));

        var coverage = Coverage.of(nobody.between(window.getStart(), window.getEnd()), window, Set.of());

        assertThat(coverage.gaps()).containsExactly(window);
        assertThat(coverage.score()).isZero();
    }

    private static Coverage coverage(String people, int days, Set<UUID> reachable) {
        var window =
                Interval.of(utc("2024-08-05T00:00"), utc("2024-08-05T00:00").plus(Duration.ofDays(days)));
        var roster = Roster.of(turns(START, TurnUnit.DAYS, 1, UTC, groups(people)));
        return Coverage.of(roster.between(window.getStart(), window.getEnd()), window, reachable);
    }
}
