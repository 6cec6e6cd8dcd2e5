package org.tocsin.oncall.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.threeten.extra.Interval;

/** A temporary schedule, which replaces all layers in its window. Its shifts have no effect outside the window. */
public record TemporarySchedule(Interval window, List<PersonShift> shifts, String reason) {

    /** @return the schedules, with overlapping and touching ones merged and each person's shifts joined */
    public static List<TemporarySchedule> merge(Collection<TemporarySchedule> given) {
        var sorted = given.stream()
                .sorted(Comparator.comparing(schedule -> schedule.window.getStart()))
                .toList();
        var merged = new ArrayList<TemporarySchedule>();
        for (var next : sorted) {
            var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || !last.window.isConnected(next.window)) {
                merged.add(new TemporarySchedule(next.window, next.inside(), next.reason));
            } else {
                merged.set(merged.size() - 1, last.with(next));
            }
        }
        return merged.stream()
                .map(schedule -> new TemporarySchedule(schedule.window, joined(schedule.shifts), schedule.reason))
                .toList();
    }

    OnCallPeriod at(Instant instant) {
        var interval = window;
        var people = new LinkedHashSet<UUID>();
        for (var shift : shifts) {
            interval = Intervals.cut(interval, shift.interval(), instant);
            if (shift.interval().contains(instant)) {
                people.add(shift.person());
            }
        }
        return new OnCallPeriod(interval, List.copyOf(people), ShiftSource.TEMPORARY, reason, window);
    }

    private TemporarySchedule with(TemporarySchedule next) {
        var both = new ArrayList<>(shifts);
        both.addAll(next.inside());
        var reasons = new LinkedHashSet<>(List.of(reason, next.reason));
        return new TemporarySchedule(window.union(next.window), both, String.join("; ", reasons));
    }

    private List<PersonShift> inside() {
        return shifts.stream()
                .filter(shift -> shift.interval().overlaps(window))
                .map(shift -> new PersonShift(shift.interval().intersection(window), shift.person()))
                .toList();
    }

    private static List<PersonShift> joined(List<PersonShift> shifts) {
        Map<UUID, List<Interval>> byPerson = new LinkedHashMap<>();
        shifts.stream()
                .sorted(Comparator.comparing(shift -> shift.interval().getStart()))
                .forEach(shift -> byPerson.computeIfAbsent(shift.person(), p -> new ArrayList<>())
                        .add(shift.interval()));
        return byPerson.entrySet().stream()
                .flatMap(own -> Intervals.joined(own.getValue()).stream()
                        .map(interval -> new PersonShift(interval, own.getKey())))
                .toList();
    }
}
