package org.tocsin.calendar.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.platform.problem.InvalidInput;

/** Reading holidays from iCal files. */
class ImportedHolidaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

    @Test
    void takesEachDayOfEventsThatLastWholeDays() {
        var holidays = read(
                event("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261227", "SUMMARY:Christmas\\, closed"),
                event("DTSTART;VALUE=DATE:20260501", "SUMMARY:Labour Day"),
                event("DTSTART;VALUE=DATE:20260601", "DTEND;VALUE=DATE:20260601"),
                event("DTSTART;VALUE=DATE:20260701", "DURATION:P2D"),
                event("DTSTART:20260801T090000Z", "DTEND:20260801T100000Z", "SUMMARY:A meeting"),
                event("DTSTART;VALUE=DATE:20260901", "STATUS:CANCELLED"));

        assertThat(holidays)
                .containsExactly(
                        new Holiday("2026-05-01", "Labour Day", true),
                        Holiday.of("2026-06-01"),
                        Holiday.of("2026-07-01"),
                        Holiday.of("2026-07-02"),
                        new Holiday("2026-12-24", "Christmas, closed", true),
                        new Holiday("2026-12-25", "Christmas, closed", true),
                        new Holiday("2026-12-26", "Christmas, closed", true));
    }

    @Test
    void writesDownYearlyOnesForTenYears() {
        var newYear = days(event("DTSTART;VALUE=DATE:19990101", "RRULE:FREQ=YEARLY", "EXDATE;VALUE=DATE:20300101"));
        assertThat(newYear).hasSize(11).startsWith("2025-01-01", "2026-01-01").endsWith("2036-01-01");
        assertThat(newYear).doesNotContain("2030-01-01");

        var thanksgiving = event("DTSTART;VALUE=DATE:20241128", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=3");
        assertThat(days(thanksgiving)).containsExactly("2025-11-27", "2026-11-26");
        assertThat(days(event("DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=YEARLY;UNTIL=20330101")))
                .containsExactly("2028-02-29", "2032-02-29");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Merry Christmas",
                "{\"not\":\"ical\"}",
                "BEGIN:VCALENDAR\r\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:2026\r\nEND:VEVENT\r\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\r\n"
                        + "BEGIN:VEVENT\r\n"
                        + "DTSTART;VALUE=DATE:20260101\r\n"
                        + "RRULE:FREQ=WEEKLY\r\n"
                        + "END:VEVENT\r\n"
                        + "END:VCALENDAR",
                "BEGIN:VCALENDAR\r\n"
                        + "BEGIN:VEVENT\r\n"
                        + "DTSTART;VALUE=DATE:20260101\r\n"
                        + "DTEND;VALUE=DATE:29990101\r\n"
                        + "END:VEVENT\r\n"
                        + "END:VCALENDAR",
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:99990101\r\nEND:VEVENT\r\nEND:VCALENDAR"
            })
    void refusesWhatNamesNoHoliday(String body) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> ImportedHolidays.read(body, TODAY))
                .satisfies(e -> assertThat(e.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.field()).isEqualTo("body")));
    }

    @Test
    void whatIsListedAlreadyStays() {
        var listed = List.of(Holiday.of("DE"), new Holiday("2026-05-01", "May Day", false));

        var all = ImportedHolidays.added(
                listed, List.of(new Holiday("2026-05-01", "Labour Day", true), Holiday.of("2026-05-02")));

        assertThat(all).containsExactly(listed.get(0), listed.get(1), Holiday.of("2026-05-02"));
        var many = Stream.iterate(TODAY, day -> day.plusDays(1))
                .limit(2_000)
                .map(day -> Holiday.of(day.toString()))
                .toList();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> ImportedHolidays.added(listed, many));
    }

    private static List<String> days(String event) {
        return read(event).stream().map(Holiday::day).toList();
    }

    private static List<Holiday> read(String... events) {
        return ImportedHolidays.read(
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n" + String.join("", events)
                        + "END:VCALENDAR\r\n",
                TODAY);
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\nUID:1\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }
}
