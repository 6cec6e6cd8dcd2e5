package org.tocsin.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.threeten.extra.Interval;

/** Random calendars, instants and pauses from a seed; half of them near a clock change of their zone. */
final class AnyCase {

    /** From here on the offset of every zone is in whole minutes; the walk by minutes needs that. */
    static final Instant EARLIEST = Instant.parse("1975-01-01T00:00:00Z");

    static final Instant LATEST = Instant.parse("2045-01-01T00:00:00Z");

    private static final List<String> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().toList();

    private final long seed;
    private final Random random;
    private final ZoneId zone;
    private final Instant around;

    AnyCase(long seed) {
        this.seed = seed;
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        var any = EARLIEST.plus(Duration.ofMinutes(random.nextInt(36_000_000)));
        var change = random.nextBoolean() ? zone.getRules().nextTransition(any) : null;
        this.around = change == null || change.getInstant().isAfter(LATEST) ? any : change.getInstant();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    void require(boolean holds, String what) {
        require(holds, () -> what);
    }

    void require(boolean holds, Supplier<String> what) {
        if (!holds) {
            throw new AssertionError("seed " + seed + ": " + what.get());
        }
    }

    WorkingHours hours() {
        Map<DayOfWeek, List<LocalWindow>> week = new EnumMap<>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, windows());
        }
        week.put(DayOfWeek.WEDNESDAY, List.of(window()));
        Set<LocalDate> holidays = new HashSet<>();
        Map<LocalDate, List<LocalWindow>> overrides = new HashMap<>();
        for (int n = below(4); n > 0; n--) {
            holidays.add(date());
            overrides.put(date(), windows());
        }
        return new WorkingHours(zone, week, holidays, overrides);
    }

    Instant instant() {
        return around.plus(
                random.nextBoolean()
                        ? Duration.ofMinutes(below(4 * 24 * 60) - 3 * 24 * 60)
                        : Duration.ofMinutes(below(4 * 60) - 2 * 60));
    }

    List<Interval> pauses(Instant start) {
        var pauses = new ArrayList<Interval>();
        for (int n = below(5); n > 0; n--) {
            var from = start.plus(Duration.ofMinutes(below(4000) - 500));
            pauses.add(Interval.of(from, from.plus(Duration.ofMinutes(below(1500)))));
        }
        return pauses;
    }

    private List<LocalWindow> windows() {
        var windows = new ArrayList<LocalWindow>();
        for (int n = below(4); n > 0; n--) {
            windows.add(window());
        }
        return windows;
    }

    private LocalWindow window() {
        var opens = LocalTime.of(below(24), below(60));
        var closes = LocalTime.of(below(24), below(60));
        return opens.equals(closes) || below(10) == 0 ? LocalWindow.WHOLE_DAY : new LocalWindow(opens, closes);
    }

    private LocalDate date() {
        return LocalDate.ofInstant(around, zone).plusDays(below(14) - 4);
    }
}
