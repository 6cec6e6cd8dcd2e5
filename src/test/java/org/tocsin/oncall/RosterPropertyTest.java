package org.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Over random rotations, zones and clock changes; a failure names the seed of its case. */
class RosterPropertyTest {

    private static final int CASES = 50_000;

    @Test
    void theSameAnswerWhicheverWayItIsAsked() {
        for (int seed = 0; seed < CASES; seed++) {
            var random = new RandomRosters(new Random(seed));
            var given = random.next();
            var now = random.instant(given.anchor(), given.until());
            var fromAnchor = given.roster().between(given.anchor(), given.until());
            var fromNow = given.roster().between(now, given.until());

            covers(seed, fromAnchor, new Span(given.anchor(), given.until()));
            covers(seed, fromNow, new Span(now, given.until()));
            assertThat(fromNow.shifts())
                    .as("seed %s from now", seed)
                    .isEqualTo(cut(fromAnchor.shifts(), new Span(now, given.until())));
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

    private static void asksDirectly(int seed, RandomRosters.Case given, Roster.Schedule schedule, Instant at) {
        var direct = given.roster().at(at);
        var window = new Span(given.anchor(), given.until());
        var expanded = schedule.shifts().stream()
                .filter(shift -> new Span(shift.start(), shift.end()).contains(at))
                .toList();

        assertThat(cut(direct.stream().toList(), window))
                .as("seed %s at %s", seed, at)
                .isEqualTo(expanded);
        assertThat(direct.map(Shift::people).orElse(List.of()))
                .as("seed %s at %s, step by step", seed, at)
                .isEqualTo(StepByStep.at(given.roster(), at));
    }

    /** Shifts and gaps together fill the window: they touch, none is empty, none overlaps. */
    private static void covers(int seed, Roster.Schedule schedule, Span window) {
        var parts = new ArrayList<>(schedule.gaps());
        schedule.shifts().forEach(shift -> parts.add(new Span(shift.start(), shift.end())));
        parts.sort((a, b) -> a.start().compareTo(b.start()));
        var at = window.start();
        for (var part : parts) {
            assertThat(part.start()).as("seed %s", seed).isEqualTo(at);
            assertThat(part.end()).as("seed %s", seed).isAfter(part.start());
            at = part.end();
        }
        assertThat(at).as("seed %s", seed).isEqualTo(window.end());
        schedule.shifts()
                .forEach(shift -> assertThat(shift.people())
                        .as("seed %s", seed)
                        .doesNotHaveDuplicates()
                        .isNotEmpty());
    }

    private static List<Shift> cut(List<Shift> shifts, Span window) {
        return shifts.stream()
                .filter(shift -> new Span(shift.start(), shift.end()).overlaps(window))
                .map(shift -> {
                    var span = new Span(shift.start(), shift.end()).within(window);
                    return new Shift(span.start(), span.end(), shift.people(), shift.source(), shift.reason());
                })
                .toList();
    }
}
