package org.tocsin.calendar.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.tocsin.calendar.CalendarDeletion;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** The effects of an edited calendar. */
@Scenario
class CalendarChangeTest {

    private static final String API = "/api/sla-oncall/api/v1/business-hours/";

    private final Rest rest;
    private final TestTenant tenant;
    private final TestTime time;
    private final RuntimeService runtime;
    private final ConfigurableApplicationContext context;

    CalendarChangeTest(
            Rest rest,
            TestTenant tenant,
            TestTime time,
            RuntimeService runtime,
            ConfigurableApplicationContext context) {
        this.rest = rest;
        this.tenant = tenant;
        this.time = time;
        this.runtime = runtime;
        this.context = context;
    }

    @Test
    void aSecondDefaultMovesTheFlagAndSaysSo() {
        var first = defaultId();
        var id = create("Desk", Map.of());

        var moved = rest.patch(API + id, Map.of("is_default", true)).expect(200).body();

        assertThat(moved.required("moved_default_from").required("id").asText()).isEqualTo(first);
        assertThat(moved.required("moved_default_from").required("name").asText())
                .isEqualTo("Standard Business Hours");
        assertThat(defaultId()).isEqualTo(id);
        assertThat(rest.patch(API + id, Map.of("is_default", true))
                        .required("moved_default_from")
                        .isNull())
                .isTrue();
        assertThat(fields(rest.patch(API + id, Map.of("is_default", false)).expect(422)))
                .containsExactly("is_default");
        assertThat(fields(rest.patch(API + id, Map.of("is_active", false)).expect(422)))
                .containsExactly("is_active");
        assertThat(fields(rest.delete(API + id).expect(409))).containsExactly("is_default");
        var inactive = terms("Other", Map.of("is_default", true, "is_active", false));
        assertThat(fields(rest.post(API, inactive).expect(422))).containsExactly("is_active");
        assertThat(defaultId()).isEqualTo(id);
        rest.delete(API + first).expect(204);
    }

    @Test
    void targetsAreWorkedOutAgainWhereTheHoursChanged() {
        var id = create("Desk", Map.of());
        rest.patch(API + id, Map.of("description", "the same hours", "holiday_calendar", List.of()))
                .expect(200);
        assertThat(changes()).isEmpty();

        rest.patch(API + id, Map.of("weekday_end", "18:00")).expect(200);
        assertThat(changes()).singleElement().satisfies(change -> {
            assertThat(change.getBusinessKey()).isEqualTo(id);
            assertThat(runtime.getVariables(change.getId()))
                    .containsEntry("businessHours", id)
                    .doesNotContainKey("defaultMoved");
        });

        rest.patch(API + id, Map.of("is_default", true)).expect(200);
        assertThat(changes()).hasSize(2);
        rest.patch(API + id, Map.of("holiday_calendar", List.of("2026-12-25")))
                .expect(200); // the calendar, and the default
        assertThat(changes()).hasSize(4);
        assertThat(changes().stream()
                        .filter(change -> Boolean.TRUE.equals(
                                runtime.getVariables(change.getId()).get("defaultMoved"))))
                .hasSize(2);
        time.settle();
        assertThat(changes()).isEmpty();
    }

    @Test
    void holidaysAreImported() {
        var id = create("Desk", Map.of("holiday_calendar", List.of("2026-05-01", "US")));

        var calendar = importing(id, """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20260501
            SUMMARY:Labour Day
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20261224
            DTEND;VALUE=DATE:20261226
            SUMMARY:Weihnachten für alle
            END:VEVENT
            END:VCALENDAR
            """).expect(200);

        assertThat(calendar.required("holiday_calendar").toString())
                .isEqualTo("[\"2026-05-01\",\"US\",{\"date\":\"2026-12-24\",\"name\":\"Weihnachten für"
                        + " alle\",\"is_active\":true},{\"date\":\"2026-12-25\",\"name\":\"Weihnachten für"
                        + " alle\",\"is_active\":true}]");
        assertThat(changes()).hasSize(1);
        assertThat(fields(importing(id, "BEGIN:NOTHING").expect(422))).containsExactly("body");
        rest.post(API + id + "/import_holidays/", Map.of()).expect(415);
    }

    @Test
    void aUserOfACalendarObjectsToItsDeletion() {
        var id = create("Desk", Map.of());
        var objector = new Objector(UUID.fromString(id));
        context.addApplicationListener(objector);
        try {
            var refused = rest.delete(API + id).expect(409).required("errors").get(0);

            assertThat(refused.required("message").asText()).isEqualTo("3 SLA definitions use it");
            rest.get(API + id).expect(200);
        } finally {
            context.removeApplicationListener(objector);
        }
        rest.delete(API + id).expect(204);
    }

    private record Objector(UUID to) implements ApplicationListener<PayloadApplicationEvent<CalendarDeletion>> {

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<CalendarDeletion> event) {
            if (event.getPayload().businessHours().equals(to)) {
                event.getPayload().object("3 SLA definitions use it");
            }
        }
    }

    private String create(String name, Map<String, Object> more) {
        return rest.post(API, terms(name, more)).expect(201).text("id");
    }

    private static Map<String, Object> terms(String name, Map<String, Object> more) {
        var terms = new HashMap<String, Object>(Map.of("name", name, "weekday_start", "09:00", "weekday_end", "17:00"));
        terms.putAll(more);
        return terms;
    }

    private Rest.Answer importing(String id, String ical) {
        return rest.send(rest.request(API + id + "/import_holidays/")
                .header("Content-Type", "text/calendar")
                .POST(HttpRequest.BodyPublishers.ofString(ical)));
    }

    /** The test runs their jobs itself. */
    private List<ProcessInstance> changes() {
        return runtime.createProcessInstanceQuery()
                .tenantIdIn(tenant.id())
                .processDefinitionKey(CalendarChangeProcess.KEY)
                .list();
    }

    private String defaultId() {
        return rest.get(API + "?is_default=true")
                .expect(200)
                .required("results")
                .get(0)
                .required("id")
                .asText();
    }

    private static List<String> fields(Rest.Answer refused) {
        return refused.required("errors").findValuesAsText("field");
    }
}
