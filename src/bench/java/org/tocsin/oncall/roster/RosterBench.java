package org.tocsin.oncall.roster;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.threeten.extra.Interval;
import org.tocsin.oncall.rotation.ScheduleConfig;

/** Benchmark of the calculation alone: three layers in three zones, with 200 overrides in a year. Run by {@code OnCallBench}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RosterBench {

    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");
    private static final int ROTATIONS = 1_000, OVERRIDES = 200;

    private final Roster year = roster(0, OVERRIDES);
    private final List<Roster> all = IntStream.range(0, ROTATIONS)
            .mapToObj(i -> roster(i, OVERRIDES / 10))
            .toList();
    private int next;

    /** A schedule of a year, with some 1,500 shifts. */
    @Benchmark
    public Object yearRendered() {
        return year.between(NOW, NOW.plus(Duration.ofDays(365)));
    }

    /** One query, each time of another of 1,000 rotations with 20 overrides each. */
    @Benchmark
    public List<UUID> whoIsOnCallNow() {
        next = (next + 1) % ROTATIONS;
        return all.get(next).peopleAt(NOW);
    }

    static Roster roster(int seed, int overrides) {
        var people =
                IntStream.range(0, 8).mapToObj(i -> List.of(new UUID(seed, i))).toList();
        var start = LocalDateTime.of(2025, 1, 6, 9, 0);
        var week =
                List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
        var office = List.of(new ScheduleConfig.Hours("09:00", "17:00"));
        var layers = List.of(
                ScheduleConfig.of(start, LocalTime.of(9, 0), TurnUnit.DAYS, 1, week, office)
                        .turns("days", ZoneId.of("America/New_York"), people),
                ScheduleConfig.of(start, LocalTime.of(9, 0), TurnUnit.HOURS, 12)
                        .turns("halves", ZoneId.of("Europe/Berlin"), people.subList(0, 4)),
                ScheduleConfig.of(start, LocalTime.of(9, 0), TurnUnit.WEEKS, 1)
                        .turns("weeks", ZoneId.of("Asia/Tokyo"), people.subList(4, 8)));
        var substitutions = IntStream.range(0, overrides)
                .mapToObj(i -> {
                    var from = NOW.plus(Duration.ofMinutes(365L * 24 * 60 / overrides * i));
                    return new Substitution(
                            Interval.of(from, from.plus(Duration.ofHours(6))),
                            people.get(i % 8).get(0),
                            people.get((i + 3) % 8).get(0),
                            ShiftSource.OVERRIDE,
                            "override " + i);
                })
                .toList();
        return new Roster(layers, List.of(), substitutions);
    }
}
