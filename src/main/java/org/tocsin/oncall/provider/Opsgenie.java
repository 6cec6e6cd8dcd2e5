package org.tocsin.oncall.provider;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Opsgenie's REST API v2, which ends in April 2027: who is on call now. Its user names are e-mail addresses. */
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
        var session = client.open(Map.of("Authorization", "GenieKey " + connection.token()), SECONDS);
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
}
