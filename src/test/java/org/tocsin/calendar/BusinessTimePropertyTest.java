package org.tocsin.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for any calendar, any pauses and any instant; and a reference that walks minute by minute. */
class BusinessTimePropertyTest {

    private static final long SEED = 20_260_108;
    private static final List<String> ZONES =
            List.of("UTC", "Europe/London", "America/Chicago", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia");

    private final Random random = new Random(SEED);

    @Test
    void whatIsAddedIsWhatLiesBetween() {
        for (int i = 0; i < 4_000; i++) {
            var time = new BusinessTime(anyHours());
            var start = anyInstant();
            var pauses = anyPauses(start);
            var working = Duration.ofSeconds(random.nextInt(200 * 3600));
            var more = working.plusSeconds(random.nextInt(7200));

            var deadline = time.plus(start, working, pauses);

            assertThat(time.between(start, deadline, pauses)).as("case %s", i).isEqualTo(working);
            assertThat(deadline).as("case %s", i).isAfterOrEqualTo(start);
            assertThat(time.plus(start, more, pauses)).as("case %s", i).isAfterOrEqualTo(deadline);
            assertThat(time.plus(start.plusSeconds(60), working, pauses))
                    .as("case %s", i)
                    .isAfterOrEqualTo(deadline);
        }
    }

    @Test
    void agreesWithWalkingMinuteByMinute() {
        for (int i = 0; i < 300; i++) {
            var hours = anyHours();
            var from = anyInstant();
            var to = from.plus(Duration.ofMinutes(random.nextInt(3 * 24 * 60)));
            var pauses = anyPauses(from);

            assertThat(new BusinessTime(hours).between(from, to, pauses))
                    .as("case %s, %s from %s to %s, paused %s", i, hours, from, to, pauses)
                    .isEqualTo(walked(hours, from, to, pauses));
        }
    }

    private static Duration walked(WorkingHours hours, Instant from, Instant to, List<Interval> pauses) {
        var minutes = 0;
        for (var minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
            var at = minute;
            if (isOpen(hours, at) && pauses.stream().noneMatch(p -> !at.isBefore(p.start()) && at.isBefore(p.end()))) {
                minutes++;
            }
        }
        return Duration.ofMinutes(minutes);
    }

    private static boolean isOpen(WorkingHours hours, Instant at) {
        var local = LocalDateTime.ofInstant(at, hours.zone());
        var time = local.toLocalTime();
        var today = hours.windows(local.toLocalDate()).stream()
                .anyMatch(w -> !time.isBefore(w.opens()) && (w.lastsPastMidnight() || time.isBefore(w.closes())));
        return today
                || hours.windows(local.toLocalDate().minusDays(1)).stream()
                        .anyMatch(w -> w.lastsPastMidnight() && time.isBefore(w.closes()));
    }

    private WorkingHours anyHours() {
        Map<DayOfWeek, List<Window>> week = new EnumMap<>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var windows = new ArrayList<Window>();
            for (int n = random.nextInt(3); n > 0; n--) {
                windows.add(anyWindow());
            }
            week.put(day, windows);
        }
        week.put(DayOfWeek.WEDNESDAY, List.of(anyWindow()));
        var start = LocalDateTime.ofInstant(anyInstant(), ZoneId.of("UTC")).toLocalDate();
        return new WorkingHours(
                ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))),
                week,
                Set.of(start, start.plusDays(9)),
                Map.of(start.plusDays(2), List.of(anyWindow())));
    }

    /** Opens and closes away from the hours in which clocks are changed, where the reference would not know which is meant. */
    private Window anyWindow() {
        var opens = LocalTime.of(4 + random.nextInt(20), random.nextInt(60));
        var closes = LocalTime.of(4 + random.nextInt(20), random.nextInt(60));
        return opens.equals(closes) ? Window.WHOLE_DAY : new Window(opens, closes);
    }

    private Instant anyInstant() {
        var year = Instant.parse("2011-01-01T00:00:00Z").plus(Duration.ofDays(365L * random.nextInt(3)));
        return year.plus(Duration.ofMinutes(random.nextInt(365 * 24 * 60)));
    }

    private List<Interval> anyPauses(Instant start) {
        var pauses = new ArrayList<Interval>();
        for (int n = random.nextInt(4); n > 0; n--) {
            var from = start.plus(Duration.ofMinutes(random.nextInt(4000) - 500));
            pauses.add(new Interval(from, from.plus(Duration.ofMinutes(random.nextInt(1500)))));
        }
        return pauses;
    }
}
