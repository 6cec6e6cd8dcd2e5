package org.tocsin.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.platform.problem.InputErrors;

class QuietHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** 2026-06-01 is a Monday; Berlin is two hours ahead of UTC in summer, one in winter. */
    @ParameterizedTest(name = "{0}-{1} on {2}: {3} {4}")
    @CsvSource(textBlock = """
        22:00, 07:00, MON,     2026-06-01T19:59:59Z, false
        22:00, 07:00, MON,     2026-06-01T20:00:00Z, true
        22:00, 07:00, MON,     2026-06-02T04:59:59Z, true
        22:00, 07:00, MON,     2026-06-02T05:00:00Z, false
        22:00, 07:00, MON,     2026-06-01T04:00:00Z, false
        22:00, 07:00, TUE,     2026-06-02T04:00:00Z, false
        22:00, 07:00, SUN,     2026-06-01T04:00:00Z, true
        12:00, 13:00, MON,     2026-06-01T10:30:00Z, true
        12:00, 13:00, MON,     2026-06-01T11:00:00Z, false
        00:00, 24:00, MON,     2026-05-31T22:00:00Z, true
        00:00, 24:00, MON,     2026-06-01T21:59:59Z, true
        00:00, 24:00, MON,     2026-06-01T22:00:00Z, false
        22:00, 24:00, MON,     2026-06-01T22:00:00Z, false
        22:00, 07:00, MON FRI, 2026-06-05T23:00:00Z, true
        22:00, 07:00, ,        2026-06-03T23:00:00Z, true
        """)
    void isQuietWithinTheWindowsOfTheDayOnWhichTheyStart(
            String start, String end, String days, Instant instant, boolean quiet) {
        assertThat(berlin(start, end, days).quietAt(instant)).isEqualTo(quiet);
    }

    /** Clocks go from 02:00 to 03:00 on 2026-03-29, and from 03:00 back to 02:00 on 2026-10-25, both at 01:00 UTC. */
    @ParameterizedTest(name = "{0}-{1}: {2} {3}")
    @CsvSource({
        "02:30, 04:00, 2026-03-29T00:59:59Z, false",
        "02:30, 04:00, 2026-03-29T01:00:00Z, true",
        "02:30, 04:00, 2026-03-29T02:00:00Z, false",
        "22:00, 02:30, 2026-03-29T00:59:59Z, true",
        "22:00, 02:30, 2026-03-29T01:00:00Z, false",
        "02:30, 04:00, 2026-10-25T00:29:59Z, false",
        "02:30, 04:00, 2026-10-25T00:30:00Z, true",
        "02:30, 04:00, 2026-10-25T01:15:00Z, true",
        "02:30, 04:00, 2026-10-25T03:00:00Z, false",
        "22:00, 02:30, 2026-10-25T00:29:59Z, true",
        "22:00, 02:30, 2026-10-25T00:30:00Z, false",
        "22:00, 02:30, 2026-10-25T01:15:00Z, false"
    })
    void followsTheWallClockWhereItIsChanged(String start, String end, Instant instant, boolean quiet) {
        assertThat(berlin(start, end, null).quietAt(instant)).isEqualTo(quiet);
    }

    @ParameterizedTest
    @CsvSource({
        "22:00, 07:00, , 2026-06-01T20:00:00Z, 2026-06-02T05:00:00Z",
        "22:00, 07:00, , 2026-06-02T04:59:59Z, 2026-06-02T05:00:00Z",
        "22:00, 07:00, , 2026-06-02T05:00:00Z, ",
        "22:00, 07:00, , 2026-03-29T00:00:00Z, 2026-03-29T05:00:00Z",
        "00:00, 24:00, SAT SUN, 2026-06-05T23:00:00Z, 2026-06-07T22:00:00Z",
        "00:00, 24:00, , 2026-06-05T23:00:00Z, 2026-06-12T23:00:00Z"
    })
    void endsWhereTheWindowsThatFollowEachOtherEnd(
            String start, String end, String days, Instant instant, Instant until) {
        assertThat(berlin(start, end, days).quietUntil(instant)).isEqualTo(Optional.ofNullable(until));
    }

    @Test
    void isNeverQuietWithoutWindows() {
        assertThat(new QuietHours(BERLIN, List.of()).quietAt(Instant.EPOCH)).isFalse();
        assertThat(new QuietHours(BERLIN, List.of()).quietUntil(Instant.EPOCH)).isEmpty();
    }

    @Test
    void isWrittenAsItWasRead() {
        for (var end : List.of("07:00", "24:00")) {
            var written = new QuietWindow("22:00", end, List.of("MON", "FRI"));
            assertThat(QuietWindow.of(written.stored())).isEqualTo(written);
        }
        assertThat(QuietWindow.of(new QuietWindow("22:00", "07:00", List.of("friday")).stored())
                        .days())
                .containsExactly("FRI");
    }

    private static QuietHours berlin(String start, String end, String days) {
        var errors = new InputErrors();
        var words = days == null ? null : Arrays.asList(days.split(" "));
        var window = new QuietWindow(start, end, words).read("quiet_hours[0]", errors);
        assertThat(errors.isEmpty()).isTrue();
        return new QuietHours(BERLIN, List.of(window));
    }
}
