package org.tocsin.oncall.roster;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.threeten.extra.Interval;
import org.tocsin.calendar.LocalWindow;
import org.tocsin.calendar.WallClock;

/** Random rotations of every kind, most of them near clock changes. */
final class RandomRosters {

    private static final List<ZoneId> ZONES = Stream.of(
                    "UTC",
                    "America/Chicago",
                    "Europe/Berlin",
                    "Australia/Lord_Howe",
                    "Pacific/Apia",
                    "Asia/Kathmandu",
                    "America/Sao_Paulo",
                    "Africa/Casablanca",
                    "Asia/Beirut",
                    "America/St_Johns")
            .map(ZoneId::of)
            .toList();

    private final Random random;

    RandomRosters(Random random) {
        this.random = random;
    }

    /** A rotation, the start of its first layer, and the end of the tested window. */
    record Case(Roster roster, Instant anchor, Instant until) {}

    Case next() {
        var zone = pick(ZONES);
        var start = start(zone);
        var anchor = WallClock.instant(start, zone);
        var days = random.nextInt(5) == 0 ? 60 : 6; // sometimes long enough for monthly turns
        var until = anchor.plus(Duration.ofHours(24 + random.nextInt(24 * days)));
        var layers = several(1 + random.nextInt(3), i -> layer(i, random.nextInt(4) == 0 ? pick(ZONES) : zone, start));
        var temporaries = several(random.nextInt(3), i -> temporary(anchor, until));
        var substitutions = several(random.nextInt(5), i -> substitution(anchor, until));
        return new Case(new Roster(layers, TemporarySchedule.merge(temporaries), substitutions), anchor, until);
    }

    /** A few days before a clock change, or any day. */
    private LocalDateTime start(ZoneId zone) {
        var any = LocalDateTime.of(1995 + random.nextInt(35), 1 + random.nextInt(12), 1 + random.nextInt(28), 0, 0)
                .plusMinutes(random.nextInt(96) * 15L);
        var change = zone.getRules().nextTransition(any.atZone(zone).toInstant());
        return change == null || random.nextInt(3) == 0
                ? any
                : change.getDateTimeBefore().plusMinutes((random.nextInt(10 * 96) - 7 * 96) * 15L);
    }

    private Turns layer(int number, ZoneId zone, LocalDateTime base) {
        var start = base.plusMinutes(number == 0 ? 0 : random.nextInt(400) * 15L);
        var time = random.nextInt(3) == 0 ? time() : start.toLocalTime();
        var unit = pick(Arrays.asList(TurnUnit.values()));
        var days = random.nextInt(3) == 0
                ? Weekdays.of(several(1 + random.nextInt(7), i -> DayOfWeek.of(1 + random.nextInt(7))))
                : Weekdays.ALL;
        var windows = random.nextInt(2) == 0
                ? List.<LocalWindow>of()
                : several(1 + random.nextInt(3), i -> new LocalWindow(time(), time()));
        var interval = 1 + random.nextInt(unit == TurnUnit.HOURS ? 30 : 3);
        return new Turns(
                "layer " + number,
                new TurnCalendar(start, time, unit, interval, days, zone),
                OpenHours.of(days, windows, time, zone),
                several(random.nextInt(5), i -> group()));
    }

    private List<UUID> group() {
        var people = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(2);
        return several(people, i -> person()).stream().distinct().toList();
    }

    private TemporarySchedule temporary(Instant from, Instant to) {
        var window = interval(from, to);
        var shifts = several(random.nextInt(4), i -> new PersonShift(interval(from, to), person()));
        return new TemporarySchedule(window, shifts, "temporary");
    }

    private Substitution substitution(Instant from, Instant to) {
        var kind = random.nextInt(3);
        return new Substitution(
                interval(from, to),
                kind == 0 ? null : person(),
                kind == 1 ? null : person(),
                random.nextBoolean() ? ShiftSource.OVERRIDE : ShiftSource.SWAP,
                "override");
    }

    private Interval interval(Instant from, Instant to) {
        var one = instant(from, to);
        var other = instant(from, to);
        return one.isBefore(other) ? Interval.of(one, other) : Interval.of(other, one.plusSeconds(60));
    }

    Instant instant(Instant from, Instant to) {
        return from.plusSeconds(
                (long) (random.nextDouble() * Duration.between(from, to).toSeconds()));
    }

    private LocalTime time() {
        return LocalTime.of(random.nextInt(24), random.nextInt(4) * 15);
    }

    private UUID person() {
        return Rotas.person('A' + random.nextInt(6));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static <T> List<T> several(int count, IntFunction<T> each) {
        return IntStream.range(0, count).mapToObj(each).toList();
    }
}
