package org.tocsin.oncall.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.threeten.extra.Interval;

/** Properties of random rotations, zones and clock changes; a failure names the seed of its case. */
class RosterPropertyTest {

    private static final int CASES = 50_000;

    @Test
    void allMethodsReturnTheSameResult() {
        for (int seed = 0; seed < CASES; seed++) {
            var random = new RandomRosters(new Random(seed));
            var given = random.next();
            var now = random.instant(given.anchor(), given.until());
            var fromAnchor = given.roster().between(given.anchor(), given.until());
            var fromNow = given.roster().between(now, given.until());

            covers(seed, fromAnchor, Interval.of(given.anchor(), given.until()));
            covers(seed, fromNow, Interval.of(now, given.until()));
            assertThat(fromNow.shifts())
                    .as("seed %s from now", seed)
                    .isEqualTo(cut(fromAnchor.shifts(), Interval.of(now, given.until())));
            for (int i = 0; i < 4; i++) {
                asksDirectly(seed, given, fromAnchor, random.instant(given.anchor(), given.until()));
            }
            for (var shift : fromAnchor
                    .shifts()
                    .subList(0, Math.min(2, fromAnchor.shifts().size()))) {
                asksDirectly(seed, given, fromAnchor, shift.start());
            }
        }
    }

    private static void asksDirectly(int seed, RandomRosters.Case given, Schedule schedule, Instant at) {
        var direct = given.roster().at(at);
        var window = Interval.of(given.anchor(), given.until());
        var expanded = schedule.shifts().stream()
                .filter(shift -> Interval.of(shift.start(), shift.end()).contains(at))
                .toList();

        assertThat(cut(direct.stream().toList(), window))
                .as("seed %s at %s", seed, at)
                .isEqualTo(expanded);
        assertThat(direct.map(Shift::people).orElse(List.of()))
                .as("seed %s at %s, step by step", seed, at)
                .isEqualTo(StepByStep.at(given.roster(), at));
    }

    /** Shifts and gaps together fill the window: they touch, none is empty, none overlaps. */
    private static void covers(int seed, Schedule schedule, Interval window) {
        var parts = new ArrayList<>(schedule.gaps());
        schedule.shifts().forEach(shift -> parts.add(Interval.of(shift.start(), shift.end())));
        parts.sort((a, b) -> a.getStart().compareTo(b.getStart()));
        var at = window.getStart();
        for (var part : parts) {
            assertThat(part.getStart()).as("seed %s", seed).isEqualTo(at);
            assertThat(part.getEnd()).as("seed %s", seed).isAfter(part.getStart());
            at = part.getEnd();
        }
        assertThat(at).as("seed %s", seed).isEqualTo(window.getEnd());
        schedule.shifts()
                .forEach(shift -> assertThat(shift.people())
                        .as("seed %s", seed)
                        .doesNotHaveDuplicates()
                        .isNotEmpty());
    }

    private static List<Shift> cut(List<Shift> shifts, Interval window) {
        return shifts.stream()
                .filter(shift -> Interval.of(shift.start(), shift.end()).overlaps(window))
                .map(shift -> {
                    var interval = Interval.of(shift.start(), shift.end()).intersection(window);
                    return new Shift(interval, shift.people(), shift.source(), shift.reason());
                })
                .toList();
    }
}
