package org.tocsin.scenario.sla;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;

/** Definitions and calendars over their API. */
@Scenario
class SlaCatalogueTest {

    private static final String API = "/api/sla-oncall/api/v1";
    private static final String DEFINITIONS = API + "/sla-definitions/", CALENDARS = API + "/business-hours/";

    private final Given given;
    private final Rest rest;

    SlaCatalogueTest(Given given, Rest rest) {
        this.given = given;
        this.rest = rest;
    }

    @Test
    void aTenantStartsWithCalendarsAndDefinitions() {
        assertThat(names(CALENDARS))
                .containsExactly("24/7 Operations", "EMEA Business Hours", "Standard Business Hours");
        assertThat(names(CALENDARS + "?is_default=true")).containsExactly("Standard Business Hours");
        assertThat(names(DEFINITIONS + "?sla_type=RESPONSE_TIME"))
                .containsExactly(
                        "Critical Incident Response",
                        "High Priority Response",
                        "Low Priority Response",
                        "Medium Priority Response");
        assertThat(names(DEFINITIONS + "?sla_type=RESOLUTION_TIME&is_active=true"))
                .hasSize(8);
        assertThat(names(DEFINITIONS + "?sla_type=FIRST_RESPONSE")).hasSize(4);
        assertThat(names(DEFINITIONS + "?search=ticket%20re")).hasSize(8);
        assertThat(names(DEFINITIONS + "?search=%25")).isEmpty();
        assertThat(names(DEFINITIONS + "?business_hours_only=true")).hasSize(2);
        rest.get(DEFINITIONS + "?sla_type=NONSENSE").expect(400);
    }

    @Test
    void aDefinitionIsChangedFieldByField() {
        var id = given.definition("Gold", terms());

        var changed = rest.patch(
                        DEFINITIONS + id + "/", Map.of("target_duration_minutes", 45, "incident_severities", List.of()))
                .expect(200)
                .body();

        assertThat(changed.required("target_duration_minutes").asInt()).isEqualTo(45);
        assertThat(changed.required("incident_severities")).isEmpty();
        assertThat(changed.required("incident_priorities").get(0).asText()).isEqualTo("P2");
        rest.patch(DEFINITIONS + id, Map.of("target_duration_minutes", "soon")).expect(422);
        rest.patch(DEFINITIONS + id, Map.of("name", "Critical Incident Response"))
                .expect(422);
        rest.patch(DEFINITIONS + id, "[]").expect(400);
    }

    @Test
    void aSecondDefaultMovesTheFlag() {
        var first = given.definition("First", with("is_default", true));
        var second = given.definition("Second", with("is_default", true));

        assertThat(isDefault(first)).isFalse();
        assertThat(isDefault(second)).isTrue();

        rest.patch(DEFINITIONS + first, Map.of("is_default", true)).expect(200);
        assertThat(isDefault(first)).isTrue();
        assertThat(isDefault(second)).isFalse();
    }

    @Test
    void aDefaultAppliesWhereNothingElseOfItsTypeDoes() {
        given.definition(
                "Whatever it is",
                Map.of(
                        "sla_type",
                        "RESPONSE_TIME",
                        "incident_categories",
                        List.of("none"),
                        "target_duration_minutes",
                        90,
                        "is_default",
                        true));

        var odd =
                given.incident().with("severity", "LOW").with("priority", "P0").opened();
        var usual =
                given.incident().with("severity", "LOW").with("priority", "P4").opened();

        assertThat(slaNames(odd)).contains("Whatever it is");
        assertThat(slaNames(usual)).contains("Low Priority Response").doesNotContain("Whatever it is");
    }

    @Test
    void aDefinitionWithSlasIsOnlyDeactivated() {
        var kept = given.definition("Gold", with("incident_categories", List.of("gold")));
        var gone = given.definition("Silver", terms());
        given.incident().with("severity", "HIGH").with("category", "gold").opened();

        rest.delete(DEFINITIONS + kept + "/").expect(204);
        rest.delete(DEFINITIONS + gone + "/").expect(204);

        assertThat(rest.get(DEFINITIONS + kept)
                        .expect(200)
                        .required("is_active")
                        .asBoolean())
                .isFalse();
        rest.get(DEFINITIONS + gone).expect(404);
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        var wrong = new HashMap<String, Object>(Map.of(
                "sla_type",
                "UPTIME",
                "incident_severities",
                List.of("TERRIBLE"),
                "target_duration_minutes",
                0,
                "escalation_threshold_percent",
                100,
                "business_hours",
                "00000000-0000-0000-0000-000000000001"));

        assertThat(rest.post(DEFINITIONS, wrong).expect(422).required("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "name",
                        "sla_type",
                        "incident_severities[0]",
                        "target_duration_minutes",
                        "escalation_threshold_percent",
                        "business_hours");
        wrong.put("target_duration_minutes", "ten");
        rest.post(DEFINITIONS, wrong).expect(400);
    }

    @Test
    void aCalendarKnowsItsHours() {
        var calendar = rest.post(
                        CALENDARS,
                        Map.of(
                                "name", "Night desk",
                                "timezone", "America/New_York",
                                "weekday_start", "22:00",
                                "weekday_end", "06:00:00",
                                "holiday_calendar", List.of("2026-12-25"),
                                "day_overrides", Map.of("2026-12-24", Map.of("start", "09:00", "end", "12:00")),
                                "is_default", true))
                .expect(201)
                .body();

        assertThat(calendar.required("weekday_start").asText()).isEqualTo("22:00:00");
        assertThat(calendar.required("weekend_start").isNull()).isTrue();
        assertThat(names(CALENDARS + "?is_default=true")).containsExactly("Night desk");
        assertThat(isOpen(calendar, "2026-01-09T03:30:00Z")).isTrue(); // Thursday, 22:30
        assertThat(isOpen(calendar, "2026-01-09T15:00:00-05:00")).isFalse();
        assertThat(isOpen(calendar, "2026-12-24T10:00:00-05:00")).isTrue();
        assertThat(isOpen(calendar, "2026-12-25T23:00:00-05:00")).isFalse();
        rest.post(CALENDARS, Map.of("name", "Night desk", "weekday_start", "1", "weekday_end", "2"))
                .expect(422);
    }

    @Test
    void onlyAnalystsEditTheCatalogue() {
        var token = rest.post("/api/v1/tokens", Map.of("name", "viewer", "access", "VIEWER"))
                .expect(201);
        var id = given.definition("Gold", terms());
        rest.useToken(token.text("token"));

        rest.get(DEFINITIONS + id).expect(200);
        rest.post(DEFINITIONS, terms()).expect(403);
        rest.delete(DEFINITIONS + id).expect(403);
        rest.post(CALENDARS, Map.of("name", "x")).expect(403);
    }

    private boolean isOpen(JsonNode calendar, String at) {
        return rest.post(
                        CALENDARS + calendar.required("id").asText() + "/test_business_hours/", Map.of("test_time", at))
                .expect(200)
                .required("is_business_hours")
                .asBoolean();
    }

    private boolean isDefault(String definition) {
        return rest.get(DEFINITIONS + definition)
                .expect(200)
                .required("is_default")
                .asBoolean();
    }

    private List<String> slaNames(Given.Incident incident) {
        return incident.json().required("sla_instances").findValuesAsText("sla_definition_name");
    }

    private List<String> names(String list) {
        return StreamSupport.stream(
                        rest.get(list).expect(200).required("results").spliterator(), false)
                .map(row -> row.required("name").asText())
                .toList();
    }

    private static Map<String, Object> terms() {
        return Map.of(
                "sla_type",
                "RESPONSE_TIME",
                "incident_severities",
                List.of("HIGH"),
                "incident_priorities",
                List.of("P2"),
                "target_duration_minutes",
                10);
    }

    private static Map<String, Object> with(String field, Object value) {
        var terms = new HashMap<>(terms());
        terms.put(field, value);
        return terms;
    }
}
