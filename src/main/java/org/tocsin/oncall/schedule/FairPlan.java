package org.tocsin.oncall.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.threeten.extra.Interval;

/**
 * Assigns shifts evenly: each shift goes to the people with the least load so far who are present throughout. Hours of a
 * Saturday or Sunday count twice.
 *
 * @param candidates in their usual order, which breaks ties
 * @param carried    each person's load before
 * @param absences   each person's absences
 * @param zone       the zone of the weekends
 */
record FairPlan(
        List<UUID> candidates,
        Map<UUID, Duration> carried,
        Map<UUID, ? extends Collection<Interval>> absences,
        ZoneId zone) {

    /** A shift and the number of people to assign to it. */
    record Slot(Interval interval, int people) {}

    /** @param people fewer than wanted, or none, if too many are absent */
    record Given(Slot slot, List<UUID> people) {

        boolean unfilled() {
            return people.isEmpty();
        }
    }

    /** @param carried each person's load including the plan */
    record Outcome(List<Given> shifts, Map<UUID, Duration> carried) {}

    /** @param slots sorted by start */
    Outcome of(List<Slot> slots) {
        var load = new HashMap<UUID, Duration>();
        candidates.forEach(one -> load.put(one, carried.getOrDefault(one, Duration.ZERO)));
        var busyUntil = new HashMap<UUID, Instant>();
        var given = new ArrayList<Given>();
        for (var slot : slots) {
            var people = new LinkedHashSet<UUID>();
            while (people.size() < slot.people && choose(slot.interval, people, load, busyUntil)) {
                // one more
            }
            var weight = weight(slot.interval);
            for (var person : people) {
                load.merge(person, weight, Duration::plus);
                busyUntil.merge(person, slot.interval.getEnd(), (one, other) -> one.isAfter(other) ? one : other);
            }
            given.add(new Given(slot, List.copyOf(people)));
        }
        return new Outcome(given, load);
    }

    private boolean choose(
            Interval interval, Set<UUID> chosen, Map<UUID, Duration> load, Map<UUID, Instant> busyUntil) {
        return candidates.stream()
                .filter(one -> !chosen.contains(one) && present(one, interval))
                .filter(one -> !busyUntil.getOrDefault(one, Instant.MIN).isAfter(interval.getStart()))
                .min(Comparator.comparing((UUID one) -> load.getOrDefault(one, Duration.ZERO))
                        .thenComparing(one -> busyUntil.getOrDefault(one, Instant.MIN)))
                .map(chosen::add)
                .orElse(false);
    }

    private boolean present(UUID person, Interval interval) {
        var away = absences.get(person);
        return away == null || away.stream().noneMatch(absence -> absence.overlaps(interval));
    }

    /** @return its length, with weekends counted twice */
    Duration weight(Interval interval) {
        var weight = Duration.ZERO;
        for (var at = interval.getStart(); at.isBefore(interval.getEnd()); ) {
            var day = at.atZone(zone).toLocalDate();
            var midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
            var end = midnight.isBefore(interval.getEnd()) ? midnight : interval.getEnd();
            var part = Duration.between(at, end);
            weight = weight.plus(
                    day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue() ? part.multipliedBy(2) : part);
            at = end;
        }
        return weight;
    }
}
