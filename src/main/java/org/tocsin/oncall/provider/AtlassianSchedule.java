package org.tocsin.oncall.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tocsin.oncall.provider.ExternalSchedule.Layer;

/** Parses rotations of Opsgenie and Jira Service Management for an import. */
final class AtlassianSchedule {

    /** Looks up a participant or responder; empty if it is no person. */
    interface People {
        Optional<ExternalPerson> of(JsonNode participant) throws ProviderFailure;
    }

    private final People people;
    private final Instant now;
    private final List<String> notes = new ArrayList<>();
    private final List<Layer> layers = new ArrayList<>();
    private final List<ExternalShift> overrides = new ArrayList<>();

    AtlassianSchedule(People people, Instant now) {
        this.people = people;
        this.now = now;
    }

    ExternalSchedule read(JsonNode schedule, JsonNode rotations, JsonNode exceptions) throws ProviderFailure {
        for (var rotation : rotations) {
            rotation(rotation);
        }
        if (layers.size() > 1) {
            notes.add(
                    "All its rotations put people on call at once there; here the last one that has somebody counts.");
        }
        for (var exception : exceptions) {
            exception(exception);
        }
        return new ExternalSchedule(
                schedule.path("name").asText("Imported"),
                schedule.path("description").asText(""),
                zone(schedule.path("timezone").asText("UTC")),
                layers,
                overrides,
                notes);
    }

    private void rotation(JsonNode rotation) throws ProviderFailure {
        var name = rotation.path("name").asText("a rotation");
        var end = PagerDuty.moment(rotation, "endDate");
        if (end != null && !end.isAfter(now)) {
            return;
        }
        if (end != null) {
            notes.add(name + " ends at " + end + ": delete it here then.");
        }
        var turn = turn(rotation);
        var hours = new WeeklyHours();
        if (turn.isEmpty()) {
            notes.add(name + " is left out: its turns are neither hours nor days nor weeks.");
        } else if (!restricted(rotation.path("timeRestriction"), hours)) {
            notes.add(name + " is left out: its restriction to some hours of the week can't be said here.");
        } else {
            var start = PagerDuty.required(rotation, "startDate");
            layers.add(new Layer(name, start, turn.get(), participants(name, rotation), hours.days(), hours.hours()));
        }
    }

    private List<ExternalPerson> participants(String name, JsonNode rotation) throws ProviderFailure {
        var found = new ArrayList<ExternalPerson>();
        for (var participant : rotation.path("participants")) {
            people.of(participant)
                    .ifPresentOrElse(
                            found::add,
                            () -> notes.add(name + " has a turn of a "
                                    + participant.path("type").asText("nobody") + ", which is left out."));
        }
        return found;
    }

    private void exception(JsonNode override) throws ProviderFailure {
        var start = PagerDuty.required(override, "startDate");
        var end = PagerDuty.required(override, "endDate");
        var responder = override.has("user") ? override.path("user") : override.path("responder");
        var person = people.of(responder);
        if (end.isAfter(now) && person.isPresent()) {
            overrides.add(new ExternalShift(start, end, person.get()));
        }
    }

    private static Optional<Duration> turn(JsonNode rotation) {
        int length = Math.max(1, rotation.path("length").asInt(1));
        return switch (rotation.path("type").asText("").toLowerCase(Locale.ROOT)) {
            case "hourly" -> Optional.of(Duration.ofHours(length));
            case "daily" -> Optional.of(Duration.ofDays(length));
            case "weekly" -> Optional.of(Duration.ofDays(7L * length));
            default -> Optional.empty();
        };
    }

    private static boolean restricted(JsonNode restriction, WeeklyHours hours) {
        if (restriction.path("type").asText("").equals("time-of-day")) {
            var times = restriction.has("restriction")
                    ? restriction.path("restriction")
                    : restriction.path("restrictions").path(0);
            return hours.addDaily(time(times, "start"), seconds(times, 0));
        }
        for (var times : restriction.path("restrictions")) {
            try {
                var first = day(times, "startDay");
                int days = Math.floorMod(day(times, "endDay").getValue() - first.getValue(), 7);
                if (!hours.addWeekly(first, time(times, "start"), seconds(times, days))) {
                    return false;
                }
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
        return true;
    }

    /** @return seconds from start to end, plus the days; an end not after the start is on the next day */
    private static long seconds(JsonNode times, int days) {
        long seconds =
                Duration.between(time(times, "start"), time(times, "end")).toSeconds() + days * 86_400L;
        return seconds > 0 ? seconds : seconds + 86_400L;
    }

    private static LocalTime time(JsonNode times, String which) {
        try {
            return LocalTime.of(
                    times.path(which + "Hour").asInt() % 24,
                    times.path(which + "Min").asInt());
        } catch (DateTimeException e) {
            return LocalTime.MIDNIGHT;
        }
    }

    private static DayOfWeek day(JsonNode times, String field) {
        return DayOfWeek.valueOf(times.path(field).asText("").toUpperCase(Locale.ROOT));
    }

    private ZoneId zone(String name) {
        if (ZoneId.getAvailableZoneIds().contains(name)) {
            return ZoneId.of(name);
        }
        notes.add("Its time zone " + name + " is not known here: UTC is taken.");
        return ZoneId.of("UTC");
    }
}
