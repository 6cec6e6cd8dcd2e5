package org.tocsin.oncall.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.oncall.provider.ProviderFailure.Kind;

/** Provider for Jira Service Management Operations: who is on call now. E-mail addresses of account ids are read from Jira. */
@Component
class JiraOperations implements OnCallProvider {

    private static final int MAX_PEOPLE = 20, PAGE = 100;

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
        var session = open(connection, SECONDS);
        var answer = session.get(schedule(connection, "on-calls").with("flat", true));
        var accounts = new LinkedHashSet<String>();
        if (!answer.has("onCallUsers") && !answer.has("onCallParticipants")) {
            throw new ProviderFailure(Kind.UNREACHABLE, "It answered without onCallUsers.");
        }
        collect(answer.path("onCallUsers"), accounts);
        collect(answer.path("onCallParticipants"), accounts);
        var shifts = new ArrayList<ExternalShift>();
        for (var account : accounts) {
            shifts.add(new ExternalShift(now, null, person(session, connection, account)));
        }
        return new Timeline(shifts, null);
    }

    @Override
    public ExternalSchedule schedule(Connection connection, Instant now, Instant horizon) throws ProviderFailure {
        var session = open(connection, 2 * SECONDS);
        var schedule = session.get(schedule(connection));
        var rotations = session.get(schedule(connection, "rotations").with("size", PAGE));
        var overrides = session.get(schedule(connection, "overrides").with("size", PAGE));
        var known = new HashMap<String, ExternalPerson>();
        return new AtlassianSchedule(participant -> participant(session, connection, participant, known), now)
                .read(schedule, PagerDuty.list(rotations, "values"), PagerDuty.list(overrides, "values"));
    }

    private static Optional<ExternalPerson> participant(
            ProviderClient.Session session,
            Connection connection,
            JsonNode participant,
            Map<String, ExternalPerson> known)
            throws ProviderFailure {
        var account = participant.path("id").asText("");
        if (account.isEmpty() || !participant.path("type").asText("user").equals("user")) {
            return Optional.empty();
        }
        if (!known.containsKey(account)) {
            known.put(account, person(session, connection, account));
        }
        return Optional.ofNullable(known.get(account));
    }

    private ProviderClient.Session open(Connection connection, long seconds) {
        return client.open(Map.of("Authorization", authorization(connection), "Accept", "application/json"), seconds);
    }

    private static ProviderQuery schedule(Connection connection, String... steps) throws ProviderFailure {
        var path = Stream.concat(
                Stream.of("jsm", "ops", "api", cloud(connection), "v1", "schedules", connection.schedule()),
                Stream.of(steps));
        return ProviderQuery.at(connection.address(), path.toArray(String[]::new));
    }

    private static String cloud(Connection connection) throws ProviderFailure {
        var cloud = connection.setting("cloud_id");
        if (cloud == null) {
            throw new ProviderFailure(Kind.REFUSED, "cloud_id is not set.");
        }
        return cloud;
    }

    /** Collects account ids; flat responses list ids, others nest escalations and teams. */
    private static void collect(JsonNode participants, Set<String> accounts) {
        for (var participant : participants) {
            var id = participant.isTextual()
                    ? participant.asText()
                    : participant.path("id").asText();
            if (participant.isTextual()
                    || participant.path("type").asText("user").equals("user")) {
                if (!id.isEmpty() && accounts.size() < MAX_PEOPLE) {
                    accounts.add(id);
                }
            }
            collect(participant.path("onCallParticipants"), accounts);
        }
    }

    /** A hidden or deleted account has no address, so it matches nobody here. */
    private static ExternalPerson person(ProviderClient.Session session, Connection connection, String account)
            throws ProviderFailure {
        try {
            var user = session.get(
                    ProviderQuery.at(connection.address(), "ex", "jira", cloud(connection), "rest", "api", "3", "user")
                            .with("accountId", account));
            var email = user.path("emailAddress").asText("");
            return new ExternalPerson(
                    account, user.path("displayName").asText(account), email.isBlank() ? null : email);
        } catch (ProviderFailure e) {
            if (e.kind() == Kind.DENIED || e.kind() == Kind.UNKNOWN) {
                return new ExternalPerson(account, account, null);
            }
            throw e;
        }
    }

    /** A token with an e-mail address is a personal one; without, it is an OAuth token. */
    private static String authorization(Connection connection) {
        var email = connection.setting("email");
        return email == null
                ? "Bearer " + connection.token()
                : "Basic "
                        + Base64.getEncoder()
                                .encodeToString((email + ":" + connection.token()).getBytes(StandardCharsets.UTF_8));
    }
}
