package org.tocsin.oncall.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Opsgenie and its successor, Jira Service Management. */
class AtlassianTest {

    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final String JIRA = "/jsm/ops/api/cloud-1/v1/schedules/S1/on-calls";

    @RegisterExtension
    static final WireMockExtension HTTP = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    private final ProviderClient client = Peers.client("127.0.0.0/8");

    @Test
    void opsgenieNamesUsersByTheirAddresses() throws Exception {
        answer(
                "/v2/schedules/S1/on-calls",
                "{\"data\": {\"_parent\": {\"id\": \"S1\"}, \"onCallRecipients\": [\"ana@example.com\","
                        + " \"bo@example.com\"]}}");

        var timeline = new Opsgenie(client).read(connection(Map.of()), NOW, NOW);

        assertThat(timeline.shifts())
                .extracting(shift -> shift.person().email())
                .containsExactly("ana@example.com", "bo@example.com");
        assertThat(timeline.shifts())
                .allSatisfy(shift -> assertThat(shift.end()).isNull());
        assertThat(timeline.knownUntil()).isNull();
        HTTP.verify(getRequestedFor(urlPathEqualTo("/v2/schedules/S1/on-calls"))
                .withHeader("Authorization", equalTo("GenieKey t0ken"))
                .withQueryParam("flat", equalTo("true")));
    }

    @Test
    void jiraNamesAccountsWhoseAddressesAreLookedUp() throws Exception {
        answer(JIRA, "{\"onCallUsers\": [\"acc-1\", {\"id\": \"acc-2\", \"type\": \"user\"}, \"acc-3\"]}");
        answer("acc-1", "Ana", "\"ana@example.com\"");
        answer("acc-2", "Bo", "null");

        var timeline = new JiraOperations(client)
                .read(connection(Map.of("cloud_id", "cloud-1", "email", "bot@example.com")), NOW, NOW);

        assertThat(timeline.shifts())
                .extracting(ExternalShift::person)
                .containsExactly(
                        new ExternalPerson("acc-1", "Ana", "ana@example.com"),
                        new ExternalPerson("acc-2", "Bo", null),
                        new ExternalPerson("acc-3", "acc-3", null)); // gone
        HTTP.verify(getRequestedFor(urlPathEqualTo(JIRA))
                .withHeader("Authorization", equalTo("Basic Ym90QGV4YW1wbGUuY29tOnQwa2Vu")));
    }

    @Test
    void jirasParticipantsMayBeNested() throws Exception {
        answer(JIRA, """
            {"onCallParticipants": [{"id": "team-1", "type": "team",
              "onCallParticipants": [{"id": "acc-1", "type": "user"}]}]}\
            """);
        answer("acc-1", "Ana", "\"ana@example.com\"");

        var timeline = new JiraOperations(client).read(connection(Map.of("cloud_id", "cloud-1")), NOW, NOW);

        assertThat(timeline.shifts()).hasSize(1);
        HTTP.verify(getRequestedFor(urlPathEqualTo(JIRA)).withHeader("Authorization", equalTo("Bearer t0ken")));
    }

    @Test
    void schedulesOfBothAreReadAlike() throws Exception {
        var rotations = """
            [{"name": "Nights", "startDate": "2026-01-01T20:00:00Z", "type": "daily", "length": 1,
              "participants": [%s, {"type": "team", "id": "t1"}],
              "timeRestriction": {"type": "time-of-day",
               "restriction": {"startHour": 20, "startMin": 0, "endHour": 8, "endMin": 30}}},
             {"name": "Weekends", "startDate": "2026-01-01T00:00:00Z", "type": "weekly", "length": 2, "participants": [%s],
              "timeRestriction": {"type": "weekday-and-time-of-day", "restrictions": [
               {"startDay": "saturday", "startHour": 0, "startMin": 0, "endDay": "monday", "endHour": 0, "endMin": 0}]}},
             {"name": "Office", "startDate": "2026-01-01T00:00:00Z", "type": "weekly", "participants": [],
              "timeRestriction": {"type": "weekday-and-time-of-day", "restrictions": [
               {"startDay": "monday", "startHour": 9, "startMin": 0, "endDay": "friday", "endHour": 17, "endMin": 0}]}},
             {"name": "Old", "startDate": "2025-01-01T00:00:00Z", "endDate": "2025-06-01T00:00:00Z", "type": "daily"}]\
            """;
        var ana = "{\"type\": \"user\", \"id\": \"acc-1\", \"username\": \"ana@example.com\"}";
        var theirs = rotations.formatted(ana, ana);
        var override = "[{\"alias\": \"o\", \"%s\": " + ana
                + ", \"startDate\": \"2026-06-02T00:00:00Z\", \"endDate\": \"2026-06-03T00:00:00Z\"}]";
        answer(
                "/v2/schedules/S1",
                "{\"data\": {\"name\": \"Ours\", \"timezone\": \"Europe/Berlin\", \"rotations\": " + theirs + "}}");
        answer("/v2/schedules/S1/overrides", "{\"data\": " + override.formatted("user") + "}");
        var jira = "/jsm/ops/api/cloud-1/v1/schedules/S1";
        answer(jira, "{\"name\": \"Ours\", \"timezone\": \"Europe/Berlin\"}");
        answer(jira + "/rotations", "{\"values\": " + theirs + "}");
        answer(jira + "/overrides", "{\"values\": " + override.formatted("responder") + "}");
        answer("acc-1", "ana@example.com", "\"ana@example.com\"");

        var opsgenie = new Opsgenie(client).schedule(connection(Map.of()), NOW, NOW);

        assertThat(opsgenie.layers())
                .extracting(layer -> layer.name() + " " + layer.turn() + " " + layer.weekdays() + " " + layer.hours())
                .containsExactly(
                        "Nights PT24H [] [LocalWindow[start=20:00, end=08:30]]",
                        "Weekends PT336H [SATURDAY, SUNDAY] [LocalWindow[start=00:00, end=00:00]]");
        assertThat(opsgenie.overrides()).hasSize(1);
        assertThat(opsgenie.notes())
                .anyMatch(note -> note.startsWith("Office is left out"))
                .anyMatch(note -> note.startsWith("Nights has a turn of a team"))
                .anyMatch(note -> note.contains("at once"));
        assertThat(new JiraOperations(client).schedule(connection(Map.of("cloud_id", "cloud-1")), NOW, NOW))
                .isEqualTo(opsgenie);
    }

    private static void answer(String account, String name, String email) {
        HTTP.stubFor(get(urlPathEqualTo("/ex/jira/cloud-1/rest/api/3/user"))
                .withQueryParam("accountId", equalTo(account))
                .willReturn(okJson("{\"displayName\": \"%s\", \"emailAddress\": %s}".formatted(name, email))));
    }

    private static void answer(String path, String body) {
        HTTP.stubFor(get(urlPathEqualTo(path)).willReturn(okJson(body)));
    }

    private static Connection connection(Map<String, String> settings) {
        return new Connection("S1", HTTP.baseUrl(), settings, "t0ken");
    }
}
