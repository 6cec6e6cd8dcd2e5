package org.tocsin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.Interval;

/** Business time compared with results of other systems. Times without Z are local. */
class BusinessTimeTest {

    private final BusinessTime oddWeek = new BusinessTime(Calendars.oddWeek());

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "business-time.csv", delimiter = '|', numLinesToSkip = 1)
    void addsBusinessTime(String id, String calendar, String start, Duration working, String pauses, String expected) {
        var hours = Calendars.named(calendar);
        var time = new BusinessTime(hours);

        var deadline = time.plus(at(start, hours), working, pauses(pauses, hours));

        assertThat(deadline).isEqualTo(at(expected, hours));
        assertThat(time.between(at(start, hours), deadline, pauses(pauses, hours)))
                .isEqualTo(working);
    }

    @ParameterizedTest(name = "{0} plus {2} days")
    @CsvSource({
        "A26 Saturday counts, odd week, 2, 2006-01-06T12:00, 2006-01-09T12:00",
        "B05 three days, tickets, 3, 2034-06-08T12:00, 2034-06-13T12:00",
        "B05 three days after a start, tickets, 3, 2034-06-05T14:30, 2034-06-08T14:30",
        "closing time stays, odd week, 1, 2006-01-03T17:00, 2006-01-04T17:00",
        "where it is closed the next opening, odd week, 1, 2006-01-06T16:00, 2006-01-09T09:00",
        "from a closed day, odd week, 1, 2006-01-08T12:00, 2006-01-09T12:00",
        "no days, odd week, 0, 2006-01-08T12:00, 2006-01-09T09:00",
        "a date that never was, apia, 1, 2011-12-29T12:00, 2011-12-31T12:00",
        "back over a Sunday, odd week, -1, 2006-01-09T12:00, 2006-01-07T12:00",
        "B05 three days before, tickets, -3, 2034-06-13T12:00, 2034-06-08T12:00",
        "back to the closing before, odd week, -1, 2006-01-04T16:30, 2006-01-03T16:00",
        "back before the opening, odd week, -1, 2006-01-04T09:30, 2006-01-02T17:00",
        "back to a night, nights, -1, 2026-01-09T07:00, 2026-01-08T06:00",
        "back over the date line, apia, -1, 2011-12-31T12:00, 2011-12-29T12:00"
    })
    void addsBusinessDays(String id, String calendar, int days, String start, String expected) {
        var hours = Calendars.named(calendar);

        assertThat(new BusinessTime(hours).plusDays(at(start, hours), days)).isEqualTo(at(expected, hours));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "A02 first response, berlin eight to six, 2013-03-21T09:30Z, 2013-03-21T10:00Z, , 30",
        "A03 first response, berlin eight to six, 2013-03-21T09:30Z, 2013-03-21T14:00Z, , 270",
        "A03b reply, berlin eight to six, 2013-03-21T09:30Z, 2013-03-21T11:00Z, , 90",
        "A03b later reply, berlin eight to six, 2013-03-21T09:30Z, 2013-03-21T12:00Z, , 150",
        "A03d closed, berlin eight to six, 2013-03-21T09:30Z, 2013-03-21T11:30Z, , 120",
        "A03d closed late, berlin eight to six, 2013-03-21T09:30Z, 2013-03-21T13:00Z, , 210",
        "A06 first response, berlin every day, 2013-06-04T09:00Z, 2013-06-04T10:45Z,"
                + " 2013-06-04T10:00Z/2013-06-04T10:30Z, 75",
        "A06 closed, berlin every day, 2013-06-04T09:00Z, 2013-06-04T12:00Z, 2013-06-04T10:00Z/2013-06-04T10:30Z, 150"
    })
    void tellsWhatPassed(String id, String calendar, String from, String to, String pauses, long minutes) {
        var hours = Calendars.named(calendar);

        assertThat(new BusinessTime(hours).between(at(from, hours), at(to, hours), pauses(pauses, hours)))
                .isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void countsAWeek() {
        var sunday = Instant.parse("2006-01-01T00:00:00Z");
        var next = Instant.parse("2006-01-08T00:00:00Z");

        assertThat(oddWeek.between(sunday, next, List.of())).isEqualTo(Duration.ofMinutes(2370));
        assertThat(oddWeek.between(next, sunday, List.of())).isZero();
        assertThat(oddWeek.between(next, next, List.of())).isZero();
    }

    @Test
    void overridesReplaceTheHoursOfTheirDates() { // breaks are overrides of what they leave
        var hours = new WorkingHours(
                ZoneId.of("UTC"),
                Calendars.oddDays(),
                Set.of(),
                Map.of(
                        LocalDate.of(2006, 1, 2),
                                List.of(LocalWindow.of("15:30", "17:00"), LocalWindow.of("09:00", "13:30")),
                        LocalDate.of(2006, 1, 3), List.of(),
                        LocalDate.of(2006, 1, 4), Calendars.window("08:00", "12:00"),
                        LocalDate.of(2006, 1, 6), Calendars.window("09:00", "10:00")));

        assertThat(openings(hours, "2006-01-01T00:00:00Z", 6))
                .containsExactly(
                        "2006-01-02 09:00-13:30",
                        "2006-01-02 15:30-17:00",
                        "2006-01-04 08:00-12:00",
                        "2006-01-05 10:00-16:00",
                        "2006-01-06 09:00-10:00",
                        "2006-01-07 11:00-14:30");
    }

    @Test
    void isClosedOnHolidays() {
        var holidays = Set.of(LocalDate.of(2006, 1, 16), LocalDate.of(2006, 1, 18));
        var hours = new WorkingHours(ZoneId.of("UTC"), Calendars.oddDays(), holidays, Map.of());

        assertThat(openings(hours, "2006-01-14T00:00:00Z", 3))
                .containsExactly("2006-01-14 11:00-14:30", "2006-01-17 10:00-16:00", "2006-01-19 10:00-16:00");
    }

    @Test
    void pausesCountInBusinessTime() { // 104400 s of waiting
        var tickets = new BusinessTime(Calendars.named("tickets"));

        var first = tickets.between(utc("2034-06-05T11:00"), utc("2034-06-07T09:30"), List.of());
        var second = tickets.between(utc("2034-06-07T10:00"), utc("2034-06-08T09:00"), List.of());

        assertThat(first.plus(second)).isEqualTo(Duration.ofSeconds(104_400));
    }

    @Test
    void nothingFartherThanACalendarReachesIsWorkedOut() {
        var longAgo = Instant.parse("0001-01-01T00:00:00Z");

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> oddWeek.plus(utc("2006-01-02T09:00"), Duration.ofDays(100_000), List.of()));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> oddWeek.between(longAgo, utc("2006-01-02T09:00"), List.of()));
        var forEver = Interval.of(longAgo, Instant.MAX);
        assertThat(oddWeek.between(utc("2006-01-02T09:00"), utc("2006-01-09T09:00"), List.of(forEver)))
                .isZero();
    }

    @Test
    void windowsAreHalfOpen() {
        assertThat(oddWeek.isOpen(utc("2006-01-02T08:59:59"))).isFalse();
        assertThat(oddWeek.isOpen(utc("2006-01-02T09:00"))).isTrue();
        assertThat(oddWeek.isOpen(utc("2006-01-02T16:59:59"))).isTrue();
        assertThat(oddWeek.isOpen(utc("2006-01-02T17:00"))).isFalse();
    }

    @Test
    void refusesWhatCanNeverEnd() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingHours(ZoneId.of("UTC"), Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> LocalWindow.of("09:00", "09:00:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> LocalWindow.of("00:00", "00:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> LocalWindow.of("9 o'clock", "17:00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> oddWeek.plus(utc("2006-01-02T09:00"), Duration.ofSeconds(-1), List.of()));
    }

    private static List<String> openings(WorkingHours hours, String from, int count) {
        var start = Instant.parse(from);
        return new BusinessTime(hours)
                .counted(start, start.plus(Duration.ofDays(30)), List.of()).stream()
                        .limit(count)
                        .map(i -> local(i.getStart()).toLocalDate() + " " + time(i.getStart()) + "-" + time(i.getEnd()))
                        .toList();
    }

    private static LocalTime time(Instant instant) {
        return local(instant).toLocalTime();
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneId.of("UTC"));
    }

    private static Instant utc(String local) {
        return at(local + "Z", WorkingHours.ALWAYS);
    }

    static Instant at(String text, WorkingHours hours) {
        return text.endsWith("Z")
                ? OffsetDateTime.parse(text).toInstant()
                : WallClock.instant(LocalDateTime.parse(text), hours.zone());
    }

    static List<Interval> pauses(String text, WorkingHours hours) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(" "))
                        .map(pause -> pause.split("/"))
                        .map(ends -> Interval.of(at(ends[0], hours), at(ends[1], hours)))
                        .collect(Collectors.toList());
    }
}
