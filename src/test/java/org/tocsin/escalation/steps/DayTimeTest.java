package org.tocsin.escalation.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Daily windows, and the conditions of a step. 2026-03-02 is a Monday. */
class DayTimeTest {

    private static final ZoneId UTC = ZoneId.of("UTC"), BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest(name = "{0}-{1}: {2} goes on at {3}")
    @CsvSource({
        "09:00, 17:00, 2026-03-02T08:00:00Z, 2026-03-02T09:00:00Z",
        "09:00, 17:00, 2026-03-02T09:00:00Z, 2026-03-02T09:00:00Z",
        "09:00, 17:00, 2026-03-02T16:59:59Z, 2026-03-02T16:59:59Z",
        "09:00, 17:00, 2026-03-02T17:00:00Z, 2026-03-03T09:00:00Z",
        "09:00, 17:00, 2026-03-02T20:00:00Z, 2026-03-03T09:00:00Z",
        "22:00, 06:00, 2026-03-02T12:00:00Z, 2026-03-02T22:00:00Z",
        "22:00, 06:00, 2026-03-02T23:00:00Z, 2026-03-02T23:00:00Z",
        "22:00, 06:00, 2026-03-02T05:00:00Z, 2026-03-02T05:00:00Z",
        "22:00, 06:00, 2026-03-02T06:00:00Z, 2026-03-02T22:00:00Z"
    })
    void continuesWhenTheWindowIsOpen(String from, String to, Instant at, Instant expected) {
        assertThat(new DayTime(from, to, null).open(at, UTC)).isEqualTo(expected);
    }

    @Test
    void aWindowMayHaveAZone() {
        var window = new DayTime("09:00", "17:00", "America/New_York");

        assertThat(window.open(Instant.parse("2026-03-02T10:00:00Z"), UTC))
                .isEqualTo(Instant.parse("2026-03-02T14:00:00Z"));
    }

    @ParameterizedTest(name = "{0} in Berlin: {1}")
    @CsvSource({
        "2026-03-02T08:30:00Z, true",
        "2026-03-02T07:30:00Z, false",
        "2026-03-02T16:00:00Z, false",
        "2026-03-07T10:00:00Z, false"
    })
    void aStepSuitsThoseForWhomItIsThatTime(Instant at, boolean expected) {
        var options = new StepOptions(
                false, false, List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), new DayTime("09:00", "17:00", null), null);

        assertThat(options.suits(BERLIN, at)).isEqualTo(expected);
    }

    @Test
    void aNightBelongsToTheDayOnWhichItBegins() {
        var mondays =
                new StepOptions(false, false, List.of(DayOfWeek.MONDAY), new DayTime("22:00", "06:00", null), null);

        assertThat(mondays.suits(UTC, Instant.parse("2026-03-03T02:00:00Z"))).isTrue();
        assertThat(mondays.suits(UTC, Instant.parse("2026-03-02T02:00:00Z"))).isFalse();
    }

    @Test
    void weekdaysAreThoseOfWhereSomebodyIs() {
        var sundays = new StepOptions(false, false, List.of(DayOfWeek.SUNDAY), null, null);

        assertThat(sundays.suits(ZoneId.of("America/Los_Angeles"), Instant.parse("2026-03-02T03:00:00Z")))
                .isTrue();
        assertThat(sundays.suits(UTC, Instant.parse("2026-03-02T03:00:00Z"))).isFalse();
    }
}
