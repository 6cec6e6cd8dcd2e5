package org.tocsin.oncall.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Provider for Opsgenie's REST API v2, which ends in April 2027: who is on call now. Its user names are e-mail addresses. */
@Component
class Opsgenie implements OnCallProvider {

    private final ProviderClient client;

    Opsgenie(ProviderClient client) {
        this.client = client;
    }

    @Override
    public String system() {
        return "OPSGENIE";
    }

    @Override
    public String tokenVariable() {
        return "OPSGENIE_API_TOKEN";
    }

    @Override
    public String address(Connection.Place place) {
        return place == Connection.Place.EU ? "https://api.eu.opsgenie.com" : "https://api.opsgenie.com";
    }

    @Override
    public Timeline read(Connection connection, Instant now, Instant horizon) throws ProviderFailure {
        var session = open(connection, SECONDS);
        var answer =
                session.get(ProviderQuery.at(connection.address(), "v2", "schedules", connection.schedule(), "on-calls")
                        .with("scheduleIdentifierType", "id")
                        .with("flat", true));
        var shifts = new ArrayList<ExternalShift>();
        for (var recipient : PagerDuty.list(answer.path("data"), "onCallRecipients")) {
            var email = recipient.asText();
            shifts.add(new ExternalShift(now, null, new ExternalPerson(email, email, email)));
        }
        return new Timeline(shifts, null);
    }

    @Override
    public ExternalSchedule schedule(Connection connection, Instant now, Instant horizon) throws ProviderFailure {
        var session = open(connection, 2 * SECONDS);
        var schedule = session.get(ProviderQuery.at(connection.address(), "v2", "schedules", connection.schedule())
                        .with("identifierType", "id"))
                .path("data");
        var overrides = session.get(
                ProviderQuery.at(connection.address(), "v2", "schedules", connection.schedule(), "overrides")
                        .with("scheduleIdentifierType", "id"));
        return new AtlassianSchedule(Opsgenie::person, now)
                .read(schedule, PagerDuty.list(schedule, "rotations"), PagerDuty.list(overrides, "data"));
    }

    private ProviderClient.Session open(Connection connection, long seconds) {
        return client.open(Map.of("Authorization", "GenieKey " + connection.token()), seconds);
    }

    private static Optional<ExternalPerson> person(JsonNode participant) {
        var email = participant.path("username").asText("");
        return participant.path("type").asText("user").equals("user") && !email.isEmpty()
                ? Optional.of(new ExternalPerson(participant.path("id").asText(email), email, email))
                : Optional.empty();
    }
}
