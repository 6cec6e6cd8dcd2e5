package org.tocsin.platform.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.platform.problem.InvalidInput;

/** iCal files read in March 2026 in Berlin, where clocks change on the 29th. */
class ICalEventsTest {

    private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z"),
            TO = Instant.parse("2026-04-01T00:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "DTSTART:20260302T080000Z, DTEND:20260302T100000Z, 2026-03-02T08:00:00Z/2026-03-02T10:00:00Z",
        "DTSTART:20260302T080000, DURATION:PT90M, 2026-03-02T07:00:00Z/2026-03-02T08:30:00Z",
        "DTSTART;TZID=America/New_York:20260302T080000, DTEND;TZID=America/New_York:20260302T100000, 2026-03-02T13:00:00Z/2026-03-02T15:00:00Z",
        "DTSTART;VALUE=DATE:20260302, X-NOTHING:1, 2026-03-01T23:00:00Z/2026-03-02T23:00:00Z",
        "DTSTART;VALUE=DATE:20260328, DTEND;VALUE=DATE:20260330, 2026-03-27T23:00:00Z/2026-03-29T22:00:00Z",
        "DTSTART:20260228T230000Z, DTEND:20260301T010000Z, 2026-02-28T23:00:00Z/2026-03-01T01:00:00Z",
        "DTSTART:20260228T230000Z, DTEND:20260301T000000Z, ''",
        "DTSTART:20260401T000000Z, DTEND:20260401T010000Z, ''"
    })
    void readsWhenAnEventTakesPlace(String start, String end, String expected) {
        assertThat(periods(event(start, end))).isEqualTo(expected);
    }

    @Test
    void writesSeriesOutWithinTheWindowByTheWallClock() {
        var mondays = event(
                "DTSTART;TZID=Europe/Berlin:20240101T090000",
                "DTEND;TZID=Europe/Berlin:20240101T170000",
                "RRULE:FREQ=WEEKLY;BYDAY=MO",
                "EXDATE;TZID=Europe/Berlin:20260309T090000");
        assertThat(periods(mondays))
                .isEqualTo("2026-03-02T08:00:00Z/2026-03-02T16:00:00Z 2026-03-16T08:00:00Z/2026-03-16T16:00:00Z "
                        + "2026-03-23T08:00:00Z/2026-03-23T16:00:00Z 2026-03-30T07:00:00Z/2026-03-30T15:00:00Z");
        assertThat(periods(event("DTSTART;VALUE=DATE:20260327", "RRULE:FREQ=DAILY;COUNT=4")))
                .isEqualTo("2026-03-26T23:00:00Z/2026-03-27T23:00:00Z 2026-03-27T23:00:00Z/2026-03-28T23:00:00Z "
                        + "2026-03-28T23:00:00Z/2026-03-29T22:00:00Z 2026-03-29T22:00:00Z/2026-03-30T22:00:00Z");
        assertThat(periods(event("DTSTART:20260328T090000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=2")))
                .isEqualTo("2026-03-28T08:00:00Z/2026-03-28T09:00:00Z 2026-03-29T07:00:00Z/2026-03-29T08:00:00Z");
        assertThat(periods(event("DTSTART:20260302T090000Z", "DURATION:PT1H", "RDATE:20260304T090000Z")))
                .isEqualTo("2026-03-02T09:00:00Z/2026-03-02T10:00:00Z 2026-03-04T09:00:00Z/2026-03-04T10:00:00Z");
    }

    @Test
    void anExceptionStandsInPlaceOfItsOccurrence() {
        var read = read(
                event("DTSTART:20260302T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3", "SUMMARY:ana"),
                event(
                        "RECURRENCE-ID:20260303T090000Z",
                        "DTSTART:20260303T120000Z",
                        "DURATION:PT2H",
                        "SUMMARY:bo",
                        "STATUS:CANCELLED"));

        assertThat(read.faults()).isEmpty();
        assertThat(read.events())
                .extracting(e -> e.summary() + " " + e.part() + " " + e.start() + " " + e.cancelled())
                .containsExactly(
                        "ana 2026-03-02T09:00:00Z 2026-03-02T09:00:00Z false",
                        "ana 2026-03-04T09:00:00Z 2026-03-04T09:00:00Z false",
                        "bo 2026-03-03T09:00:00Z 2026-03-03T12:00:00Z true");
    }

    @Test
    void readsWhoIsMeant() {
        var event = read(event(
                        "DTSTART:20260302T090000Z",
                        "DURATION:PT1H",
                        "SUMMARY: On call\\, nights ",
                        "ATTENDEE;CN=Ana:mailto:Ana@Example.com",
                        "ATTENDEE:MAILTO:bo@example.com",
                        "ATTENDEE:urn:uuid:1"))
                .events()
                .get(0);

        assertThat(event.attendees()).containsExactly("ana@example.com", "bo@example.com");
        assertThat(event.summary()).isEqualTo("On call, nights");
        assertThat(event.part()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUMMARY:no start",
                "DTSTART:20260302T090000Z",
                "DTSTART:20260302T090000Z DTEND:20260302T080000Z",
                "DTSTART:20260302T090000Z DTEND:20290302T080000Z",
                "DTSTART:20260302T090000Z DURATION:PT1S RRULE:FREQ=SECONDLY",
                "DTSTART:19700101T090000Z DURATION:PT1S RRULE:FREQ=MINUTELY;COUNT=999999999",
                "DTSTART:19000101T090000Z DURATION:PT1H RRULE:FREQ=HOURLY",
                "DTSTART:20260302T090000Z DURATION:PT1S RRULE:FREQ=DAILY;BYMINUTE=1,2,3,4,5,6,7,8,9,10;BYSECOND=1,2,3,4,5,6,7,8,9",
                "DTSTART;TZID=Nowhere/Land:20260302T090000 DURATION:PT1H",
                "DTSTART:20260302T090000Z DURATION:PT1H RECURRENCE-ID;RANGE=THISANDFUTURE:20260302T090000Z"
            })
    void namesAnEventThatCannotBeRead(String lines) {
        var read = read(
                event(lines.split(" ")), "BEGIN:VEVENT\r\nUID:fine\r\nDTSTART;VALUE=DATE:20260302\r\nEND:VEVENT\r\n");

        assertThat(read.events()).extracting(ICalEvents.Event::uid).containsExactly("fine");
        assertThat(read.faults()).extracting(ICalEvents.Fault::uid).containsExactly("1");
    }

    @Test
    void endsWhenARuleNeverMatches() {
        assertThat(periods(event("DTSTART;VALUE=DATE:20260301", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")))
                .isIn("", "2026-02-28T23:00:00Z/2026-03-01T23:00:00Z");
    }

    @Test
    void namesWhatHasNoUidAndWhatIsThereTwice() {
        var nameless = "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260302\r\nEND:VEVENT\r\n";
        var read = read(event("DTSTART;VALUE=DATE:20260302"), event("DTSTART;VALUE=DATE:20260303"), nameless);

        assertThat(read.events()).hasSize(1);
        assertThat(read.faults()).extracting(ICalEvents.Fault::uid).containsExactly("1", "event 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "{}", "BEGIN:VEVENT\r\nEND:VEVENT"})
    void refusesWhatIsNoCalendar(String text) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> ICalEvents.read(text, FROM, TO, BERLIN))
                .satisfies(e -> assertThat(e.errors().get(0).field()).isEqualTo("body"));
    }

    private static String periods(String event) {
        var read = read(event);
        assertThat(read.faults()).isEmpty();
        return String.join(
                " ", read.events().stream().map(e -> e.start() + "/" + e.end()).toList());
    }

    private static ICalEvents read(String... events) {
        return ICalEvents.read(
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n" + String.join("", List.of(events))
                        + "END:VCALENDAR\r\n",
                FROM,
                TO,
                BERLIN);
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\nUID:1\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }
}
