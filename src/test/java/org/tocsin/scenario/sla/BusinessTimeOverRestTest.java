package org.tocsin.scenario.sla;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;

/** A table of business time, asked of calendars over the API. Times without Z are local. */
@Scenario
class BusinessTimeOverRestTest {

    private static final String API = "/api/sla-oncall/api/v1/business-hours/";
    private static final List<Object> CLOSED = List.of();

    private final Rest rest;
    private final Map<String, String> calendars = new HashMap<>();
    private final Map<String, ZoneId> zones = new HashMap<>();

    BusinessTimeOverRestTest(Rest rest) {
        this.rest = rest;
    }

    @BeforeEach
    void defineCalendars() {
        var oddWeek = Map.of(
                "TUESDAY", span("10:00", "16:00"),
                "THURSDAY", span("10:00", "16:00"),
                "SATURDAY", span("11:00", "14:30"),
                "SUNDAY", CLOSED);
        calendar("odd week", "UTC", "09:00", "17:00", Map.of("day_overrides", oddWeek));
        calendar("tickets", "UTC", "08:30", "19:00", Map.of("day_overrides", Map.of("MONDAY", span("10:30", "19:00"))));
        calendar("calX", "Europe/Berlin", "08:00", "18:00", Map.of());
        calendar("calW", "Europe/Berlin", "09:00", "18:00", Map.of("weekend_start", "09:00", "weekend_end", "18:00"));
        calendar("calL", "Europe/Berlin", "08:00", "20:00", Map.of("holiday_calendar", List.of("2016-11-01")));
        var listed = Map.of("date", "2015-09-23", "name", "Listed only", "is_active", false);
        calendar("calN", "Europe/Berlin", "09:00", "17:00", Map.of("holiday_calendar", List.of("2015-09-22", listed)));
        calendar("until 23:59", "UTC", "00:00", "23:59", Map.of("weekend_start", "00:00", "weekend_end", "23:59"));
        calendar("nights", "UTC", "22:00", "06:00", Map.of());
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "business-time-over-rest.csv", delimiter = '|', numLinesToSkip = 1)
    void addsBusinessTime(String id, String calendar, String start, String amount, String pauses, String expected) {
        var asked = new HashMap<String, Object>(Map.of("start", at(start, calendar)));
        if (amount.endsWith(" d")) {
            asked.put("days", Integer.valueOf(amount.replace(" d", "")));
        } else {
            asked.put("minutes", Duration.parse(amount).toSeconds() / 60.0);
            asked.put("pauses", pauses(pauses, calendar));
        }

        var answer = calculate(calendar, asked);

        assertThat(answer.required("due").asText()).isEqualTo(at(expected, calendar));
        if (asked.containsKey("minutes")) {
            var passed = new HashMap<String, Object>(Map.of(
                    "from", asked.get("start"), "to", answer.required("due").asText()));
            passed.put("pauses", asked.get("pauses"));
            assertThat(calculate(calendar, passed).required("business_minutes").asDouble())
                    .isEqualTo((double) asked.get("minutes"));
        }
    }

    @Test
    void explainsEachWindow() {
        assertThat(minutes("odd week", "2006-01-01T00:00:00Z", "2006-01-08T00:00:00Z"))
                .isEqualTo("2370");
        assertThat(minutes("odd week", "2006-01-08T00:00:00Z", "2006-01-01T00:00:00Z"))
                .isEqualTo("0");
        var overrides = Map.of(
                "2006-01-02", List.of(window("09:00", "13:30"), window("15:30", "17:00")),
                "2006-01-03", CLOSED,
                "2006-01-04", span("08:00", "12:00"),
                "2006-01-06", span("09:00", "10:00"));
        rest.patch(
                        API + calendars.get("odd week"),
                        Map.of("day_overrides", overrides, "holiday_calendar", List.of("2006-01-16", "2006-01-18")))
                .expect(200);

        assertThat(windows("2006-01-01T00:00:00Z", "2006-01-08T00:00:00Z"))
                .containsExactly(
                        "2006-01-02T09:00:00Z 2006-01-02T13:30:00Z 270",
                        "2006-01-02T15:30:00Z 2006-01-02T17:00:00Z 90",
                        "2006-01-04T08:00:00Z 2006-01-04T12:00:00Z 240",
                        "2006-01-05T10:00:00Z 2006-01-05T16:00:00Z 360",
                        "2006-01-06T09:00:00Z 2006-01-06T10:00:00Z 60",
                        "2006-01-07T11:00:00Z 2006-01-07T14:30:00Z 210");
        assertThat(windows("2006-01-14T00:00:00Z", "2006-01-20T00:00:00Z"))
                .containsExactly(
                        "2006-01-14T11:00:00Z 2006-01-14T14:30:00Z 210",
                        "2006-01-17T10:00:00Z 2006-01-17T16:00:00Z 360",
                        "2006-01-19T10:00:00Z 2006-01-19T16:00:00Z 360");
    }

    @Test
    void badQuestionsAreNamed() {
        var path = API + calendars.get("calX") + "/calculate/";

        assertThat(rest.post(path, Map.of("start", "2026-01-05T09:00:00Z", "minutes", -5))
                        .expect(422)
                        .required("errors")
                        .findValuesAsText("field"))
                .containsExactly("minutes");
        rest.post(path, Map.of("start", "noon", "minutes", 5)).expect(400);
        rest.post(API + "00000000-0000-0000-0000-000000000001/calculate/", Map.of())
                .expect(404);
    }

    private void calendar(String name, String zone, String opens, String closes, Map<String, Object> more) {
        var body = new HashMap<String, Object>(
                Map.of("name", name, "timezone", zone, "weekday_start", opens, "weekday_end", closes));
        body.putAll(more);
        calendars.put(name, rest.post(API, body).expect(201).text("id"));
        zones.put(name, ZoneId.of(zone));
    }

    private JsonNode calculate(String calendar, Map<String, Object> question) {
        return rest.post(API + calendars.get(calendar) + "/calculate/", question)
                .expect(200)
                .body();
    }

    private String minutes(String calendar, String from, String to) {
        return calculate(calendar, Map.of("from", from, "to", to))
                .required("business_minutes")
                .asText();
    }

    private List<String> windows(String from, String to) {
        var explanation = calculate("odd week", Map.of("from", from, "to", to)).required("explanation");
        return StreamSupport.stream(explanation.spliterator(), false)
                .map(window -> window.required("from").asText() + " "
                        + window.required("to").asText() + " "
                        + window.required("minutes").asText())
                .toList();
    }

    private List<Map<String, String>> pauses(String text, String calendar) {
        return text == null
                ? new ArrayList<>()
                : Arrays.stream(text.split(" "))
                        .map(pause -> pause.split("/"))
                        .map(ends -> Map.of("from", at(ends[0], calendar), "to", at(ends[1], calendar)))
                        .toList();
    }

    private String at(String text, String calendar) {
        var instant = text.endsWith("Z")
                ? java.time.OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(zones.get(calendar)).toInstant();
        return instant.toString();
    }

    private static List<Object> span(String start, String end) {
        return List.of(window(start, end));
    }

    private static Map<String, String> window(String start, String end) {
        return Map.of("start", start, "end", end);
    }
}
