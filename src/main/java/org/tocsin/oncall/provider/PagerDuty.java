package org.tocsin.oncall.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.oncall.provider.ProviderFailure.Kind;

/** Provider for PagerDuty's REST API v2: the schedule's on-call entries, or its final schedule if no escalation policy uses it. */
@Component
class PagerDuty implements OnCallProvider {

    private static final int PAGE = 100, MAX_PAGES = 10;

    private final ProviderClient client;

    PagerDuty(ProviderClient client) {
        this.client = client;
    }

    @Override
    public String system() {
        return "PAGERDUTY";
    }

    @Override
    public String tokenVariable() {
        return "PAGERDUTY_API_TOKEN";
    }

    @Override
    public String address(Connection.Place place) {
        return place == Connection.Place.EU ? "https://api.eu.pagerduty.com" : "https://api.pagerduty.com";
    }

    @Override
    public Timeline read(Connection connection, Instant now, Instant horizon) throws ProviderFailure {
        var session = open(connection, SECONDS);
        var found = onCalls(session, connection, now, horizon);
        return new Timeline(found.isEmpty() ? rendered(session, connection, now, horizon) : found, horizon);
    }

    @Override
    public ExternalSchedule schedule(Connection connection, Instant now, Instant horizon) throws ProviderFailure {
        return new PagerDutySchedule(open(connection, 2 * SECONDS), connection).read(now, horizon);
    }

    private ProviderClient.Session open(Connection connection, long seconds) {
        return client.open(
                Map.of(
                        "Authorization",
                        "Token token=" + connection.token(),
                        "Accept",
                        "application/vnd.pagerduty+json;version=2"),
                seconds);
    }

    /** A schedule is listed once for each escalation policy and level that uses it. */
    private static List<ExternalShift> onCalls(
            ProviderClient.Session session, Connection connection, Instant now, Instant horizon)
            throws ProviderFailure {
        var shifts = new LinkedHashSet<ExternalShift>();
        for (int page = 0; page < MAX_PAGES; page++) {
            var answer = session.get(ProviderQuery.at(connection.address(), "oncalls")
                    .with("schedule_ids[]", connection.schedule())
                    .with("include[]", "users")
                    .with("since", now)
                    .with("until", horizon)
                    .with("time_zone", "UTC")
                    .with("limit", PAGE)
                    .with("offset", page * PAGE));
            for (var entry : list(answer, "oncalls")) {
                if (entry.path("schedule").path("id").asText().equals(connection.schedule())) {
                    shifts.add(new ExternalShift(
                            required(entry, "start"), moment(entry, "end"), person(entry.path("user"), Map.of())));
                }
            }
            if (!answer.path("more").asBoolean()) {
                return shifts.stream()
                        .sorted(Comparator.comparing(ExternalShift::start))
                        .toList();
            }
        }
        throw new ProviderFailure(Kind.UNREACHABLE, "It has more than " + MAX_PAGES * PAGE + " entries.");
    }

    private static List<ExternalShift> rendered(
            ProviderClient.Session session, Connection connection, Instant now, Instant horizon)
            throws ProviderFailure {
        var schedule = session.get(ProviderQuery.at(connection.address(), "schedules", connection.schedule())
                .with("since", now)
                .with("until", horizon)
                .with("overflow", true)
                .with("time_zone", "UTC"));
        var entries = schedule.path("schedule").path("final_schedule").path("rendered_schedule_entries");
        if (entries.isEmpty()) {
            return List.of();
        }
        var users = users(session, connection, now, horizon);
        var shifts = new ArrayList<ExternalShift>();
        for (var entry : entries) {
            shifts.add(new ExternalShift(
                    required(entry, "start"), moment(entry, "end"), person(entry.path("user"), users)));
        }
        return shifts;
    }

    /** @return everybody on call in that time, by id, with e-mail addresses */
    static Map<String, ExternalPerson> users(
            ProviderClient.Session session, Connection connection, Instant from, Instant to) throws ProviderFailure {
        var answer = session.get(ProviderQuery.at(connection.address(), "schedules", connection.schedule(), "users")
                .with("since", from)
                .with("until", to));
        var users = new HashMap<String, ExternalPerson>();
        for (var user : list(answer, "users")) {
            users.put(user.path("id").asText(), person(user, Map.of()));
        }
        return users;
    }

    /** @param known people with e-mail addresses, since a user reference has none */
    static ExternalPerson person(JsonNode user, Map<String, ExternalPerson> known) {
        var id = user.path("id").asText();
        var name = user.path("name").asText(user.path("summary").asText(id));
        var email = user.path("email").asText("");
        return known.getOrDefault(id, new ExternalPerson(id, name, email.isBlank() ? null : email));
    }

    static JsonNode list(JsonNode answer, String field) throws ProviderFailure {
        var list = answer.path(field);
        if (!list.isArray()) {
            throw new ProviderFailure(Kind.UNREACHABLE, "It answered without " + field + ".");
        }
        return list;
    }

    static Instant required(JsonNode entry, String field) throws ProviderFailure {
        var moment = moment(entry, field);
        if (moment == null) {
            throw new ProviderFailure(Kind.UNREACHABLE, "It answered an entry without " + field + ".");
        }
        return moment;
    }

    static @Nullable Instant moment(JsonNode entry, String field) throws ProviderFailure {
        var text = entry.path(field).asText("");
        try {
            return text.isEmpty() || text.equals("null")
                    ? null
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new ProviderFailure(Kind.UNREACHABLE, "It answered a " + field + " that is no time.");
        }
    }
}
