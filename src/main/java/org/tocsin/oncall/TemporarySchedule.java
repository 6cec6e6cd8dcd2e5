package org.tocsin.oncall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Replaces all layers in its window: who is not in one of its shifts is not on call, and outside the window they mean nothing. */
record TemporarySchedule(Span window, List<Stint> stints, String reason) {

    /** One person's part. */
    record Stint(Span span, UUID person) {}

    /** @return those that overlap or touch as one: its window covers all of theirs, and each person's stints are joined */
    static List<TemporarySchedule> merge(Collection<TemporarySchedule> given) {
        var sorted = given.stream()
                .sorted(Comparator.comparing(schedule -> schedule.window.start()))
                .toList();
        var merged = new ArrayList<TemporarySchedule>();
        for (var next : sorted) {
            var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || last.window.end().isBefore(next.window.start())) {
                merged.add(new TemporarySchedule(next.window, next.inside(), next.reason));
            } else {
                merged.set(merged.size() - 1, last.with(next));
            }
        }
        return merged.stream()
                .map(schedule -> new TemporarySchedule(schedule.window, joined(schedule.stints), schedule.reason))
                .toList();
    }

    Piece at(Instant instant) {
        var span = window;
        var people = new LinkedHashSet<UUID>();
        for (var stint : stints) {
            span = span.cutBy(stint.span, instant);
            if (stint.span.contains(instant)) {
                people.add(stint.person);
            }
        }
        return new Piece(span, List.copyOf(people), ShiftSource.TEMPORARY, reason, window);
    }

    private TemporarySchedule with(TemporarySchedule next) {
        var end = window.end().isAfter(next.window.end()) ? window.end() : next.window.end();
        var both = new ArrayList<>(stints);
        both.addAll(next.inside());
        var reasons = new LinkedHashSet<>(List.of(reason, next.reason));
        return new TemporarySchedule(new Span(window.start(), end), both, String.join("; ", reasons));
    }

    private List<Stint> inside() {
        return stints.stream()
                .filter(stint -> stint.span.overlaps(window))
                .map(stint -> new Stint(stint.span.within(window), stint.person))
                .toList();
    }

    private static List<Stint> joined(List<Stint> stints) {
        Map<UUID, List<Span>> byPerson = new LinkedHashMap<>();
        stints.stream()
                .sorted(Comparator.comparing(stint -> stint.span.start()))
                .forEach(stint -> join(byPerson.computeIfAbsent(stint.person, p -> new ArrayList<>()), stint.span));
        return byPerson.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(span -> new Stint(span, entry.getKey())))
                .toList();
    }

    private static void join(List<Span> spans, Span next) {
        var last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        if (last == null || last.end().isBefore(next.start())) {
            spans.add(next);
        } else if (next.end().isAfter(last.end())) {
            spans.set(spans.size() - 1, new Span(last.start(), next.end()));
        }
    }
}
