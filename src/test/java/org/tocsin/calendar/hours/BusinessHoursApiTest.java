package org.tocsin.calendar.hours;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;

/** Calendars over REST, with their rights and versions. */
@Scenario
class BusinessHoursApiTest {

    private static final String API = "/api/sla-oncall/api/v1/business-hours/";
    private static final String[] SHAPE = {
        "id",
        "name",
        "description",
        "timezone",
        "weekday_start",
        "weekday_end",
        "weekend_start",
        "weekend_end",
        "day_overrides",
        "holiday_calendar",
        "is_active",
        "is_default",
        "created_at",
        "updated_at"
    };

    private final Rest rest;

    BusinessHoursApiTest(Rest rest) {
        this.rest = rest;
    }

    @Test
    void listHasTheDocumentedShape() {
        var list = rest.get(API + "?is_active=true&is_default=true&timezone=UTC&search=STANDARD")
                .expect(200)
                .body();

        assertThat(list.fieldNames()).toIterable().containsExactly("count", "next", "previous", "results");
        assertThat(list.required("count").asInt()).isEqualTo(1);
        var calendar = list.required("results").get(0);
        assertThat(calendar.fieldNames()).toIterable().containsExactly(SHAPE);
        assertThat(calendar.required("weekday_start").asText()).isEqualTo("09:00:00");
        assertThat(calendar.required("day_overrides")).isEmpty();
        assertThat(calendar.required("day_overrides").isObject()).isTrue();
        assertThat(calendar.required("holiday_calendar").isArray()).isTrue();
        assertThat(count("?is_active=false")).isZero();
        assertThat(count("?timezone=Europe/London")).isOne();
        assertThat(count("?search=timezone")).isOne(); // of the description
        rest.get(API + "?is_default=perhaps").expect(400);
    }

    @Test
    void createTakesTheDocumentedRequest() {
        var created = rest.post(API, """
            {"name": "Custom Business Hours", "description": "Custom business hours for special team",
             "timezone": "America/New_York", "weekday_start": "08:00:00", "weekday_end": "18:00:00",
             "weekend_start": "10:00:00", "weekend_end": "16:00:00",
             "holiday_calendar": ["2024-12-25", "2024-01-01"], "is_active": true}\
            """).expect(201);

        assertThat(created.body().fieldNames()).toIterable().contains(SHAPE);
        assertThat(created.required("moved_default_from").isNull()).isTrue();
        assertThat(created.text("weekday_end")).isEqualTo("18:00:00");
        assertThat(texts(created.required("holiday_calendar"))).containsExactly("2024-12-25", "2024-01-01");
        var read = rest.get(API + created.text("id")).expect(200);
        assertThat(read.body().fieldNames()).toIterable().containsExactly(SHAPE);
        assertThat(read.header("ETag")).hasValue("\"0\"");
    }

    @Test
    void testBusinessHoursHasTheDocumentedShape() {
        var path = API + defaultId() + "/test_business_hours/";
        var answer = rest.post(path, Map.of("test_time", "2024-01-08T14:30:00Z"))
                .expect(200)
                .body();

        assertThat(answer.fieldNames()).toIterable().containsExactly("is_business_hours", "test_time");
        assertThat(answer.required("is_business_hours").asBoolean()).isTrue();
        assertThat(answer.required("test_time").asText()).isEqualTo("2024-01-08T14:30:00Z");
        rest.post(path, Map.of()).expect(422);
        rest.post(path, Map.of("test_time", "+999999999-01-01T00:00:00Z")).expect(422);
    }

    @Test
    void aPatchChangesWhatItNames() {
        var id = create(
                "Desk", Map.of("day_overrides", Map.of("2026-12-24", List.of(), "SATURDAY", span("11:00", "14:30"))));

        var changed = rest.patch(API + id + "/", """
            {"timezone":"Europe/Berlin","day_overrides":{"2026-12-24":null,"2026-12-31":[{"start":"09:00","end":"12:00"}]},
             "holiday_calendar":["DE-BY",{"date":"2026-11-18","name":"Repentance","is_active":false},"2026-12-24"]}\
            """).expect(200).body();

        assertThat(changed.required("name").asText()).isEqualTo("Desk");
        assertThat(changed.required("day_overrides").fieldNames())
                .toIterable()
                .containsExactly("2026-12-31", "SATURDAY");
        assertThat(changed.required("day_overrides").required("SATURDAY").toString())
                .isEqualTo("[{\"start\":\"11:00\",\"end\":\"14:30\"}]");
        assertThat(changed.required("holiday_calendar").toString())
                .isEqualTo(
                        "[\"DE-BY\",{\"date\":\"2026-11-18\",\"name\":\"Repentance\",\"is_active\":false},\"2026-12-24\"]");
        rest.patch(API + id, Map.of("holiday_calendar", List.of("DE", "XX"))).expect(422);
        rest.patch(API + id, Map.of("holiday_calendar", List.of(7))).expect(400);
        rest.patch(API + id, Map.of("weekday_start", "17:00")).expect(422);
    }

    @Test
    void aPutReplacesTheWhole() {
        var id = create("Desk", Map.of("weekend_start", "10:00", "weekend_end", "16:00", "is_active", false));

        var replaced = rest.put(API + id, terms("Office", Map.of())).expect(200).body();

        assertThat(replaced.required("name").asText()).isEqualTo("Office");
        assertThat(replaced.required("weekend_start").isNull()).isTrue();
        assertThat(replaced.required("is_active").asBoolean()).isTrue();
        rest.put(API + defaultId(), terms("Standard Business Hours", Map.of())).expect(200);
        rest.put(API + id, Map.of("name", "24/7 Operations")).expect(422);
    }

    @Test
    void aStaleChangeIsRefused() {
        var id = create("Desk", Map.of());
        var first = rest.patch(API + id, Map.of("description", "one")).expect(200);
        assertThat(first.header("ETag")).hasValue("\"1\"");

        assertThat(conditional("PATCH", id, "\"0\"", "{\"description\":\"two\"}")
                        .expect(412)
                        .text("message"))
                .contains("\"1\"");
        conditional("PUT", id, "W/\"1\"", "{}").expect(412);
        conditional("DELETE", id, "\"0\"", "").expect(412);
        conditional("PATCH", id, "\"7\", \"1\"", "{\"description\":\"two\"}").expect(200);
        conditional("DELETE", id, "\"2\"", "").expect(204);
        rest.get(API + id).expect(404);
    }

    @Test
    void onlyAnalystsEditCalendars() {
        var id = create("Desk", Map.of());
        var token = rest.post("/api/v1/tokens", Map.of("name", "viewer", "access", "VIEWER"))
                .expect(201);
        rest.useToken(token.text("token"));

        rest.put(API + id, terms("Desk", Map.of())).expect(403);
        rest.patch(API + id, Map.of()).expect(403);
        rest.delete(API + id).expect(403);
        importing(id, "BEGIN:VCALENDAR").expect(403);
        rest.post(API + id + "/calculate/", Map.of("start", "2026-01-05T09:00:00Z", "minutes", 1))
                .expect(200);
    }

    private String create(String name, Map<String, Object> more) {
        return rest.post(API, terms(name, more)).expect(201).text("id");
    }

    private static Map<String, Object> terms(String name, Map<String, Object> more) {
        var terms = new HashMap<String, Object>(Map.of("name", name, "weekday_start", "09:00", "weekday_end", "17:00"));
        terms.putAll(more);
        return terms;
    }

    private static List<Map<String, String>> span(String start, String end) {
        return List.of(Map.of("start", start, "end", end));
    }

    private Rest.Answer conditional(String method, String id, String ifMatch, String body) {
        return rest.send(rest.request(API + id)
                .header("If-Match", ifMatch)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private Rest.Answer importing(String id, String ical) {
        return rest.send(rest.request(API + id + "/import_holidays/")
                .header("Content-Type", "text/calendar")
                .POST(HttpRequest.BodyPublishers.ofString(ical)));
    }

    private String defaultId() {
        return rest.get(API + "?is_default=true")
                .expect(200)
                .required("results")
                .get(0)
                .required("id")
                .asText();
    }

    private int count(String filter) {
        return rest.get(API + filter).expect(200).required("count").asInt();
    }

    private static List<String> texts(JsonNode list) {
        var texts = new java.util.ArrayList<String>();
        list.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
