package org.tocsin.oncall.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.oncall.roster.Rotas.UTC;
import static org.tocsin.oncall.roster.Rotas.days;
import static org.tocsin.oncall.roster.Rotas.groups;
import static org.tocsin.oncall.roster.Rotas.letters;
import static org.tocsin.oncall.roster.Rotas.turns;
import static org.tocsin.oncall.roster.Rotas.utc;
import static org.tocsin.oncall.roster.Rotas.window;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tocsin.calendar.LocalWindow;

class OpenHoursTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "windows.csv", useHeadersInDisplayName = true)
    void belongsToTheDayItBeginsOn(String id, String weekdays, String start, String end, String on, String off) {
        var roster = restricted(weekdays, window(start, end));

        for (var instant : on.split(" ")) {
            assertThat(roster.at(utc(instant))).as("%s on at %s", id, instant).isPresent();
        }
        for (var instant : off.split(" ")) {
            assertThat(roster.at(utc(instant))).as("%s off at %s", id, instant).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "next-windows.csv", useHeadersInDisplayName = true)
    void findsTheCurrentOrNextWindow(String id, String weekdays, String from, String expected) {
        var roster = restricted(weekdays, window("08:00", "20:00"));
        var asked = utc(from);

        var first =
                roster.between(asked, asked.plus(Duration.ofDays(15))).shifts().get(0);

        assertThat(roster.at(first.start()).orElseThrow().start()).isEqualTo(utc(expected));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "days.csv", useHeadersInDisplayName = true)
    void daysThatAreNotListedUseNoTurn(
            String id,
            @Nullable String weekdays,
            TurnUnit unit,
            int interval,
            LocalDate start,
            String users,
            String asked,
            String expected) {
        var roster =
                Roster.of(turns(start.atStartOfDay(), unit, interval, days(weekdays), List.of(), UTC, groups(users)));

        var answered = Arrays.stream(asked.split(" "))
                .map(day -> roster.at(utc(day + "T12:00")).map(Shift::people).orElse(List.of()))
                .map(Rotas::letters)
                .collect(Collectors.joining(" "));
        assertThat(answered).isEqualTo(expected);
    }

    @Test
    void aListedDayLastsFromOneHandoffToTheNext() {
        var roster = Roster.of(turns(
                LocalDateTime.parse("2024-08-05T09:00"),
                TurnUnit.DAYS,
                1,
                days("MON TUE WED THU FRI"),
                List.of(),
                UTC,
                groups("A B")));

        var friday = roster.at(utc("2024-08-10T08:59")).orElseThrow();
        assertThat(friday.start()).isEqualTo(utc("2024-08-09T09:00"));
        assertThat(friday.end()).isEqualTo(utc("2024-08-10T09:00"));
        assertThat(roster.at(friday.end())).isEmpty();
        assertThat(letters(roster.at(utc("2024-08-12T09:00")).orElseThrow().people()))
                .isEqualTo("B");
    }

    /** The night of the spring change is an hour shorter; a window over it still ends at its local time. */
    @Test
    void windowsKeepTheWallClock() {
        var chicago = ZoneId.of("America/Chicago");
        var night = new OpenHours(Weekdays.ALL, List.of(window("20:00", "08:00")), chicago);
        var inside = LocalDateTime.parse("2017-03-12T01:00").atZone(chicago).toInstant();

        assertThat(night.at(inside).open()).isTrue();
        assertThat(Duration.between(
                        night.at(inside).interval().getStart(),
                        night.at(inside).interval().getEnd()))
                .isEqualTo(Duration.ofHours(11));
        var gap = new OpenHours(
                Weekdays.ALL, List.of(new LocalWindow(LocalTime.of(2, 10), LocalTime.of(2, 50))), chicago);
        assertThat(gap.at(LocalDateTime.parse("2017-03-12T03:00")
                                .atZone(chicago)
                                .toInstant())
                        .open())
                .as("a window that the change leaves no time")
                .isFalse();
    }

    private static Roster restricted(String weekdays, LocalWindow window) {
        var start = LocalDateTime.parse("2017-01-02T00:00");
        return Roster.of(turns(start, TurnUnit.WEEKS, 1, days(weekdays), List.of(window), UTC, groups("A")));
    }
}
