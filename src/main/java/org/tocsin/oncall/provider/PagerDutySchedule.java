package org.tocsin.oncall.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.oncall.provider.ExternalSchedule.Layer;

/** Parses a whole PagerDuty schedule for an import. */
final class PagerDutySchedule {

    private static final int MAX_USERS = 200;

    private final ProviderClient.Session session;
    private final Connection connection;
    private final Map<String, ExternalPerson> people = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    PagerDutySchedule(ProviderClient.Session session, Connection connection) {
        this.session = session;
        this.connection = connection;
    }

    ExternalSchedule read(Instant now, Instant horizon) throws ProviderFailure {
        var answer = session.get(ProviderQuery.at(connection.address(), "schedules", connection.schedule()));
        var schedule = answer.path("schedule");
        var written = PagerDuty.list(schedule, "schedule_layers");
        people.putAll(PagerDuty.users(session, connection, now, horizon));
        var layers = new ArrayList<Layer>();
        // the last layer of the list has the lowest priority
        for (int i = written.size() - 1; i >= 0; i--) {
            layer(written.get(i), now, layers);
        }
        return new ExternalSchedule(
                schedule.path("name").asText(connection.schedule()),
                schedule.path("description").asText(""),
                zone(schedule),
                layers,
                overrides(now, horizon),
                notes);
    }

    private List<ExternalShift> overrides(Instant now, Instant horizon) throws ProviderFailure {
        var answer = session.get(ProviderQuery.at(connection.address(), "schedules", connection.schedule(), "overrides")
                .with("since", now)
                .with("until", horizon));
        var overrides = new ArrayList<ExternalShift>();
        for (var override : PagerDuty.list(answer, "overrides")) {
            overrides.add(new ExternalShift(
                    PagerDuty.required(override, "start"),
                    PagerDuty.required(override, "end"),
                    person(override.path("user"))));
        }
        return overrides;
    }

    private void layer(JsonNode layer, Instant now, List<Layer> layers) throws ProviderFailure {
        var name = layer.path("name").asText("a layer");
        var end = PagerDuty.moment(layer, "end");
        if (end != null && !end.isAfter(now)) {
            return; // PagerDuty keeps former versions as ended layers
        }
        if (end != null) {
            notes.add(name + " ends at " + end + ": delete it here then.");
        }
        var begins = begins(layer, name, now);
        var hours = new WeeklyHours();
        if (!restricted(layer, hours)) {
            notes.add(name + " is left out: its restriction to some hours of the week can't be said here.");
            return;
        }
        var turn = Duration.ofSeconds(layer.path("rotation_turn_length_seconds").asLong());
        if (turn.isZero() || turn.isNegative() || turn.toSeconds() % 3600 != 0) {
            notes.add(name + " is left out: its turns do not last whole hours.");
            return;
        }
        var users = users(layer);
        if (!hours.days().isEmpty() && users.size() > 1) {
            notes.add(name + " counts its turns in the days it covers here; compare the next weeks.");
        }
        layers.add(new Layer(name, begins, turn, users, hours.days(), hours.hours()));
    }

    private Instant begins(JsonNode layer, String name, Instant now) throws ProviderFailure {
        var start = PagerDuty.moment(layer, "rotation_virtual_start");
        var begins = start == null ? PagerDuty.required(layer, "start") : start;
        if (PagerDuty.required(layer, "start").isAfter(now)) {
            notes.add(name + " begins later there, at " + layer.path("start").asText() + "; here it began already.");
        }
        return begins;
    }

    private List<ExternalPerson> users(JsonNode layer) throws ProviderFailure {
        var users = new ArrayList<ExternalPerson>();
        for (var user : layer.path("users")) {
            users.add(person(user.path("user")));
        }
        return users;
    }

    /** @return whether all restrictions fit into weekly hours */
    private static boolean restricted(JsonNode layer, WeeklyHours hours) {
        for (var restriction : layer.path("restrictions")) {
            if (!add(restriction, hours)) {
                return false;
            }
        }
        return true;
    }

    private static boolean add(JsonNode restriction, WeeklyHours hours) {
        long seconds = restriction.path("duration_seconds").asLong();
        try {
            var start = LocalTime.parse(restriction.path("start_time_of_day").asText("00:00:00"));
            return restriction.path("type").asText().equals("weekly_restriction")
                    ? hours.addWeekly(
                            DayOfWeek.of(restriction.path("start_day_of_week").asInt()), start, seconds)
                    : hours.addDaily(start, seconds);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private ExternalPerson person(JsonNode reference) throws ProviderFailure {
        var id = reference.path("id").asText();
        var known = people.get(id);
        if (known == null && people.size() < MAX_USERS) {
            var user = session.get(ProviderQuery.at(connection.address(), "users", id));
            known = PagerDuty.person(user.path("user"), Map.of());
            people.put(id, known);
        }
        return known == null ? PagerDuty.person(reference, Map.of()) : known;
    }

    private ZoneId zone(JsonNode schedule) {
        var name = schedule.path("time_zone").asText("UTC");
        if (ZoneId.getAvailableZoneIds().contains(name)) {
            return ZoneId.of(name);
        }
        notes.add("Its time zone " + name + " is not known here: UTC is taken.");
        return ZoneId.of("UTC");
    }
}
