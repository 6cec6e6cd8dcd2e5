package org.tocsin.oncall.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tocsin.calendar.LocalWindow;

/** PagerDuty's responses, as in its API reference. */
class PagerDutyTest {

    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z"), LATER = NOW.plus(Duration.ofDays(14));

    @RegisterExtension
    static final WireMockExtension HTTP = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    private final PagerDuty pagerDuty = new PagerDuty(Peers.client("127.0.0.0/8"));

    @Test
    void readsOnCallEntriesPageByPageEachOnce() throws Exception {
        var ana = entry("ana", "2026-06-01T00:00:00Z", "\"2026-06-02T00:00:00Z\"", "P1");
        var bo = entry("bo", "2026-06-02T00:00:00Z", "\"2026-06-03T00:00:00Z\"", "P1");
        var other = entry("cy", "2026-06-01T00:00:00Z", "null", "P2");
        page(
                "0",
                "{\"oncalls\": [%s, %s, %s], \"limit\": 100, \"offset\": 0, \"more\": true}".formatted(bo, ana, other));
        page("100", "{\"oncalls\": [%s], \"limit\": 100, \"offset\": 100, \"more\": false}".formatted(ana));

        var timeline = pagerDuty.read(connection(), NOW, LATER);

        assertThat(timeline.shifts())
                .extracting(shift -> shift.person().email() + " " + shift.start() + " " + shift.end())
                .containsExactly(
                        "ana@example.com 2026-06-01T00:00:00Z 2026-06-02T00:00:00Z",
                        "bo@example.com 2026-06-02T00:00:00Z 2026-06-03T00:00:00Z");
        assertThat(timeline.knownUntil()).isEqualTo(LATER);
        HTTP.verify(
                2,
                getRequestedFor(urlPathEqualTo("/oncalls"))
                        .withHeader("Authorization", equalTo("Token token=t0ken"))
                        .withHeader("Accept", equalTo("application/vnd.pagerduty+json;version=2"))
                        .withQueryParam("schedule_ids[]", equalTo("P1"))
                        .withQueryParam("include[]", equalTo("users"))
                        .withQueryParam("since", equalTo(NOW.toString())));
    }

    @Test
    void readsTheFinalScheduleOfOneThatNoPolicyUses() throws Exception {
        page("0", "{\"oncalls\": [], \"more\": false}");
        answer("/schedules/P1", """
            {"schedule": {"id": "P1", "final_schedule": {"rendered_schedule_entries": [
              {"start": "2026-06-01T02:00:00+02:00", "end": "2026-06-02T02:00:00+02:00",
               "user": {"id": "U1", "type": "user_reference", "summary": "Ana Costa"}}]}}}\
            """);
        answer(
                "/schedules/P1/users",
                "{\"users\": [{\"id\": \"U1\", \"name\": \"Ana\", \"email\": \"ana@example.com\"}]}");

        var shift = pagerDuty.read(connection(), NOW, LATER).shifts().get(0);

        assertThat(shift.start()).isEqualTo("2026-06-01T00:00:00Z");
        assertThat(shift.person()).isEqualTo(new ExternalPerson("U1", "Ana", "ana@example.com"));
    }

    @Test
    void nobodyIsAnAnswerToo() throws Exception {
        page("0", "{\"oncalls\": [], \"more\": false}");
        answer("/schedules/P1", "{\"schedule\": {\"id\": \"P1\", \"final_schedule\": {}}}");

        assertThat(pagerDuty.read(connection(), NOW, LATER).shifts()).isEmpty();
    }

    @Test
    void readsAWholeScheduleFromItsLastLayerUp() throws Exception {
        answer(
                "/schedules/P1/users",
                "{\"users\": [{\"id\": \"U1\", \"name\": \"Ana\", \"email\": \"ana@example.com\"}]}");
        answer("/users/U2", "{\"user\": {\"id\": \"U2\", \"name\": \"Bo\", \"email\": \"bo@example.com\"}}");
        answer("/schedules/P1/overrides", """
            {"overrides": [{"id": "O1", "start": "2026-06-03T00:00:00Z", "end": "2026-06-03T12:00:00Z",
              "user": {"id": "U2", "type": "user_reference"}}]}\
            """);
        answer("/schedules/P1", """
            {"schedule": {"id": "P1", "name": "Primary", "time_zone": "Europe/Berlin", "description": "ours", "schedule_layers": [
              %s, %s, %s, %s, %s]}}\
            """.formatted(
                        layer(
                                "Layer 5",
                                604800,
                                null,
                                "{\"type\": \"weekly_restriction\", \"start_day_of_week\": 5,"
                                        + " \"start_time_of_day\": \"17:00:00\", \"duration_seconds\": 230400}"),
                        layer("Layer 4", 5400, null, ""),
                        layer(
                                "Layer 3",
                                604800,
                                null,
                                "{\"type\": \"weekly_restriction\", \"start_day_of_week\": 6,"
                                        + " \"start_time_of_day\": \"00:00:00\", \"duration_seconds\": 172800}"),
                        layer("Layer 2", 86400, "2026-01-01T00:00:00Z", ""),
                        layer(
                                "Layer 1",
                                86400,
                                null,
                                "{\"type\": \"daily_restriction\", \"start_time_of_day\": \"20:00:00\","
                                        + " \"duration_seconds\": 43200}")));

        var schedule = pagerDuty.schedule(connection(), NOW, LATER);

        assertThat(schedule.name()).isEqualTo("Primary");
        assertThat(schedule.zone().getId()).isEqualTo("Europe/Berlin");
        assertThat(schedule.layers()).extracting(ExternalSchedule.Layer::name).containsExactly("Layer 1", "Layer 3");
        var nights = schedule.layers().get(0);
        assertThat(nights.people())
                .extracting(ExternalPerson::email)
                .containsExactly("ana@example.com", "bo@example.com");
        assertThat(nights.turn()).isEqualTo(Duration.ofDays(1));
        assertThat(nights.hours()).containsExactly(new LocalWindow(LocalTime.of(20, 0), LocalTime.of(8, 0)));
        assertThat(schedule.layers().get(1).weekdays()).containsExactly(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(schedule.overrides()).hasSize(1);
        assertThat(schedule.notes()).anyMatch(note -> note.startsWith("Layer 5 is left out"));
        assertThat(schedule.notes()).anyMatch(note -> note.startsWith("Layer 4 is left out"));
    }

    private static String layer(String name, int turn, String end, String restriction) {
        return """
            {"name": "%s", "start": "2025-12-01T00:00:00+01:00", "end": %s, "rotation_virtual_start": "2025-12-01T09:00:00+01:00",
             "rotation_turn_length_seconds": %d, "restrictions": [%s],
             "users": [{"user": {"id": "U1", "type": "user_reference"}}, {"user": {"id": "U2", "type": "user_reference"}}]}\
            """.formatted(name, end == null ? "null" : "\"" + end + "\"", turn, restriction);
    }

    private static String entry(String name, String start, String end, String schedule) {
        return """
            {"user": {"id": "U-%s", "type": "user", "summary": "%s", "name": "%s", "email": "%s@example.com"},
             "schedule": {"id": "%s", "type": "schedule_reference"}, "escalation_level": 1, "start": "%s", "end": %s}\
            """.formatted(name, name, name, name, schedule, start, end);
    }

    private static void page(String offset, String body) {
        HTTP.stubFor(get(urlPathEqualTo("/oncalls"))
                .withQueryParam("offset", equalTo(offset))
                .willReturn(okJson(body)));
    }

    private static void answer(String path, String body) {
        HTTP.stubFor(get(urlPathEqualTo(path)).willReturn(okJson(body)));
    }

    private static Connection connection() {
        return new Connection("P1", HTTP.baseUrl(), Map.of(), "t0ken");
    }
}
