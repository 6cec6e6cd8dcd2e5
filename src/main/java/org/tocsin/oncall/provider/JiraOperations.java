package org.tocsin.oncall.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.oncall.provider.ProviderFailure.Kind;

/** Jira Service Management Operations: who is on call now. It names account ids; Jira knows their e-mail addresses. */
@Component
class JiraOperations implements OnCallProvider {

    private static final int MOST_PEOPLE = 20;

    private final ProviderClient client;

    JiraOperations(ProviderClient client) {
        this.client = client;
    }

    @Override
    public String system() {
        return "JIRA_SM";
    }

    @Override
    public String tokenVariable() {
        return "JIRA_SM_API_TOKEN";
    }

    @Override
    public String address(Connection.Place place) {
        return "https://api.atlassian.com";
    }

    @Override
    public Timeline read(Connection connection, Instant now, Instant horizon) throws ProviderFailure {
        var cloud = connection.setting("cloud_id");
        if (cloud == null) {
            throw new ProviderFailure(Kind.REFUSED, "cloud_id is not set.");
        }
        var session =
                client.open(Map.of("Authorization", authorization(connection), "Accept", "application/json"), SECONDS);
        var answer = session.get(ProviderQuery.at(
                        connection.address(),
                        "jsm",
                        "ops",
                        "api",
                        cloud,
                        "v1",
                        "schedules",
                        connection.schedule(),
                        "on-calls")
                .with("flat", true));
        var accounts = new LinkedHashSet<String>();
        if (!answer.has("onCallUsers") && !answer.has("onCallParticipants")) {
            throw new ProviderFailure(Kind.UNREACHABLE, "It answered without onCallUsers.");
        }
        collect(answer.path("onCallUsers"), accounts);
        collect(answer.path("onCallParticipants"), accounts);
        var shifts = new ArrayList<ExternalShift>();
        for (var account : accounts) {
            shifts.add(new ExternalShift(now, null, person(session, connection.address(), cloud, account)));
        }
        return new Timeline(shifts, null);
    }

    /** Flat answers list ids; others nest escalations and teams. */
    private static void collect(JsonNode participants, Set<String> accounts) {
        for (var participant : participants) {
            var id = participant.isTextual()
                    ? participant.asText()
                    : participant.path("id").asText();
            if (participant.isTextual()
                    || participant.path("type").asText("user").equals("user")) {
                if (!id.isEmpty() && accounts.size() < MOST_PEOPLE) {
                    accounts.add(id);
                }
            }
            collect(participant.path("onCallParticipants"), accounts);
        }
    }

    private static ExternalPerson person(ProviderClient.Session session, String address, String cloud, String account)
            throws ProviderFailure {
        var user = session.get(ProviderQuery.at(address, "ex", "jira", cloud, "rest", "api", "3", "user")
                .with("accountId", account));
        var email = user.path("emailAddress").asText("");
        return new ExternalPerson(account, user.path("displayName").asText(account), email.isBlank() ? null : email);
    }

    /** A personal token comes with its owner's address; without one it is an OAuth token. */
    private static String authorization(Connection connection) {
        var email = connection.setting("email");
        return email == null
                ? "Bearer " + connection.token()
                : "Basic "
                        + Base64.getEncoder()
                                .encodeToString((email + ":" + connection.token()).getBytes(StandardCharsets.UTF_8));
    }
}
