package org.tocsin.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.Interval;

/** Properties of business time that hold for any calendar, zone, pauses and instant. */
class BusinessTimePropertyTest {

    private static final long SEED = 20_260_108;
    private static final int CASES = 100_000;

    @Test
    void whatIsAddedIsWhatLiesBetween() {
        each(CASES, any -> {
            var time = new BusinessTime(any.hours());
            var start = any.instant().plusNanos(any.below(1_000_000_000));
            var pauses = any.pauses(start);
            var working = Duration.ofSeconds(any.below(200 * 3600), any.below(1_000_000_000));
            var deadline = time.plus(start, working, pauses);

            any.require(time.between(start, deadline, pauses).equals(working), "between undoes plus");
            any.require(!deadline.isBefore(start), "it is not before the start");
            var summed = time.counted(start, deadline, pauses).stream()
                    .map(Interval::toDuration)
                    .reduce(Duration.ZERO, Duration::plus);
            any.require(summed.equals(working), "the intervals add up");
        });
    }

    @Test
    void moreIsNeverEarlierAndLaterIsNeverLess() {
        each(CASES, any -> {
            var time = new BusinessTime(any.hours());
            var start = any.instant();
            var pauses = any.pauses(start);
            var working = Duration.ofSeconds(any.below(100 * 3600));
            var deadline = time.plus(start, working, pauses);
            var more = Duration.ofSeconds(any.below(7200));

            any.require(!time.plus(start, working.plus(more), pauses).isBefore(deadline), "more work ends later");
            any.require(!time.plus(start.plus(more), working, pauses).isBefore(deadline), "a later start ends later");
            var until = start.plus(Duration.ofSeconds(any.below(20 * 24 * 3600)));
            var passed = time.between(start, until, pauses);
            any.require(time.between(start, until.plus(more), pauses).compareTo(passed) >= 0, "more time passes");
            any.require(time.between(start.plus(more), until, pauses).compareTo(passed) <= 0, "less time passes");
        });
    }

    @ParameterizedTest(name = "{0} spans of up to {1} days")
    @CsvSource({"40000, 3", "2000, 120"})
    void agreesWithWalkingMinuteByMinute(int cases, int days) {
        each(cases, any -> {
            var hours = any.hours();
            var from = any.instant();
            var to = from.plus(Duration.ofMinutes(any.below(days * 24 * 60)));
            var pauses = any.pauses(from);
            var walked = MinuteByMinute.between(hours, from, to, pauses);
            var time = new BusinessTime(hours);

            any.require(
                    time.between(from, to, pauses).toMinutes() == walked,
                    () -> walked + " from " + from + " to " + to + " in " + hours + ", paused " + pauses + ", not "
                            + time.between(from, to, pauses).toMinutes());
        });
    }

    @Test
    void aWalkedMinuteIsOpenWhereTheCalendarIs() {
        each(2_000, any -> {
            var hours = any.hours();
            var at = any.instant();
            var open = MinuteByMinute.between(hours, at, at.plusSeconds(60), java.util.List.of()) == 1;
            any.require(new BusinessTime(hours).isOpen(at) == open, () -> at + " in " + hours);
        });
    }

    @Test
    void everyZoneIsTried() {
        var tried = IntStream.range(0, 20_000)
                .mapToObj(i -> new AnyCase(SEED + i).hours().zone())
                .distinct()
                .count();

        assertThat(tried).isEqualTo(java.time.ZoneId.getAvailableZoneIds().size());
        assertThat(Instant.parse("2011-12-30T10:00:00Z")).isBetween(AnyCase.EARLIEST, AnyCase.LATEST); // the date line
    }

    private static void each(int cases, java.util.function.Consumer<AnyCase> property) {
        IntStream.range(0, cases).parallel().forEach(i -> property.accept(new AnyCase(SEED + i)));
    }
}
