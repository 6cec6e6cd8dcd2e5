package org.tocsin.bench;

import java.net.URLClassLoader;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.threeten.extra.Interval;
import org.tocsin.calendar.BusinessTime;
import org.tocsin.calendar.LocalWindow;
import org.tocsin.calendar.WorkingHours;

/**
 * Benchmark of one deadline, in a calendar of New York with a lunch break, Saturdays, holidays and overrides, over ten pauses:
 * {@code ./mvnw -Pbench -Dbench.main=org.tocsin.bench.BusinessTimeBench -DskipTests verify}, about three minutes with the build.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class BusinessTimeBench {

    private static final Instant START = Instant.parse("2026-01-08T15:12:34Z");
    private static final int WORKING_HOURS_OF_TWO_YEARS = 4_400;

    private final WorkingHours hours = newYork();
    private final BusinessTime time = new BusinessTime(hours);
    private final List<Interval> pauses = IntStream.range(0, 10)
            .mapToObj(i -> START.plus(Duration.ofMinutes(20 + 30L * i)))
            .map(from -> Interval.of(from, from.plus(Duration.ofMinutes(7))))
            .toList();
    private final Instant twoYearsLater = START.plus(Duration.ofDays(730));

    @Benchmark
    public Instant deadlineOf8Hours() {
        return time.plus(START, Duration.ofHours(8), pauses);
    }

    @Benchmark
    public Instant deadlineOf240Hours() {
        return time.plus(START, Duration.ofHours(240), pauses);
    }

    @Benchmark
    public Instant deadlineTwoYearsAway() {
        return time.plus(START, Duration.ofHours(WORKING_HOURS_OF_TWO_YEARS), pauses);
    }

    @Benchmark
    public Duration passedInTwoYears() {
        return time.between(START, twoYearsLater, pauses);
    }

    /** A calendar that was just edited, so that nothing is cached. */
    @Benchmark
    public Instant deadlineOf8HoursInANewCalendar() {
        return new BusinessTime(newYork()).plus(START, Duration.ofHours(8), pauses);
    }

    private static WorkingHours newYork() {
        var week = new EnumMap<DayOfWeek, List<LocalWindow>>(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values())
                .filter(day -> day != DayOfWeek.SUNDAY)
                .forEach(day ->
                        week.put(day, List.of(LocalWindow.of("09:00", "12:30"), LocalWindow.of("13:30", "17:30"))));
        week.put(DayOfWeek.SATURDAY, List.of(LocalWindow.of("10:00", "14:00")));
        Set<LocalDate> holidays = IntStream.range(2024, 2032)
                .boxed()
                .flatMap(year -> List.of("01-01", "06-19", "07-04", "11-11", "12-25").stream()
                        .map(day -> LocalDate.parse(year + "-" + day)))
                .collect(Collectors.toSet());
        var overrides = Map.of(
                LocalDate.of(2026, 12, 24), List.of(LocalWindow.of("09:00", "13:00")),
                LocalDate.of(2026, 12, 31), List.<LocalWindow>of());
        return new WorkingHours(ZoneId.of("America/New_York"), week, holidays, overrides);
    }

    public static void main(String[] args) throws Exception {
        forksFindTheClasses();
        System.out.println("Two calendar years away: "
                + new BusinessTimeBench().deadlineTwoYearsAway().atZone(ZoneId.of("America/New_York")));
        new Runner(new OptionsBuilder()
                        .include(BusinessTimeBench.class.getSimpleName())
                        .build())
                .run();
    }

    /** Sets the class path for forks, since under Maven only the class loader knows it. */
    static void forksFindTheClasses() {
        if (BusinessTimeBench.class.getClassLoader() instanceof URLClassLoader loader) {
            System.setProperty(
                    "java.class.path",
                    Arrays.stream(loader.getURLs())
                            .map(url -> url.getPath())
                            .collect(Collectors.joining(System.getProperty("path.separator"))));
        }
    }
}
