package org.tocsin.oncall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Who really was on call, up to now: it does not change when the rotation does.
 *
 * @param since from when on it was written
 * @param rows  shifts that have begun
 */
record History(Instant since, Instant now, List<Assignment> rows) {

    private record Past(Span span, List<Assignment> rows) {

        private boolean runs(Instant now) {
            return span.end().equals(now)
                    && rows.stream().allMatch(row -> row.end().isAfter(now));
        }

        private List<UUID> people() {
            return List.copyOf(
                    new LinkedHashSet<>(rows.stream().map(Assignment::person).toList()));
        }

        private Shift shift() {
            var last = rows.get(rows.size() - 1);
            return new Shift(span.start(), span.end(), people(), last.source(), last.reason());
        }

        /** It shows when it really began, also if that was before the window. */
        private Past whole() {
            var start = rows.stream()
                    .map(Assignment::start)
                    .max(Comparator.naturalOrder())
                    .orElse(span.start());
            return start.isBefore(span.start()) ? new Past(new Span(start, span.end()), rows) : this;
        }
    }

    /** @return what was as it was, what is to come as the roster says, and a shift that runs as one */
    Roster.Schedule before(Roster roster, Instant from, Instant to) {
        var start = from.isBefore(since) ? since : from;
        var end = to.isBefore(now) ? to : now;
        if (!start.isBefore(end)) {
            return roster.between(from, to);
        }
        var shifts = new ArrayList<Shift>();
        var gaps = new ArrayList<Span>();
        if (from.isBefore(start)) {
            append(roster.between(from, start), shifts, gaps);
        }
        var past = between(start, end);
        past.forEach(part -> {
            if (part.rows.isEmpty()) {
                gaps.add(part.span);
            } else {
                shifts.add(part.shift());
            }
        });
        if (end.isBefore(to)) {
            var future = roster.between(end, to);
            var last = past.isEmpty() ? null : past.get(past.size() - 1);
            append(last == null ? future : joined(last, future, shifts, gaps), shifts, gaps);
        }
        return new Roster.Schedule(shifts, gaps);
    }

    private Roster.Schedule joined(Past last, Roster.Schedule future, List<Shift> shifts, List<Span> gaps) {
        if (last.rows.isEmpty()) {
            if (!future.gaps().isEmpty() && future.gaps().get(0).start().equals(now)) {
                var gap = gaps.remove(gaps.size() - 1);
                var rest = new ArrayList<>(future.gaps());
                rest.set(0, new Span(gap.start(), rest.get(0).end()));
                return new Roster.Schedule(future.shifts(), rest);
            }
            return future;
        }
        var next = future.shifts().isEmpty() ? null : future.shifts().get(0);
        if (next == null
                || !next.start().equals(now)
                || !last.runs(now)
                || !next.people().equals(last.people())) {
            return future;
        }
        var begun = shifts.remove(shifts.size() - 1);
        var rest = new ArrayList<>(future.shifts());
        rest.set(0, new Shift(begun.start(), next.end(), next.people(), next.source(), next.reason()));
        return new Roster.Schedule(rest, future.gaps());
    }

    private List<Past> between(Instant from, Instant to) {
        var window = new Span(from, to);
        var marks = new TreeSet<>(List.of(from, to));
        for (var row : rows) {
            List.of(row.start(), row.end()).stream().filter(window::contains).forEach(marks::add);
        }
        var parts = new ArrayList<Past>();
        for (var start = from; start.isBefore(to); start = higher(marks, start)) {
            var span = new Span(start, higher(marks, start));
            var present = rows.stream()
                    .filter(row -> row.span().contains(span.start()))
                    .sorted(Comparator.comparing(Assignment::position).thenComparing(Assignment::start))
                    .toList();
            var last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (last != null && last.rows.equals(present)) {
                parts.set(parts.size() - 1, new Past(new Span(last.span.start(), span.end()), present));
            } else {
                parts.add(new Past(span, present));
            }
        }
        if (!parts.isEmpty()) {
            parts.set(0, parts.get(0).whole());
        }
        return parts;
    }

    private static Instant higher(TreeSet<Instant> marks, Instant than) {
        var next = marks.higher(than);
        return next == null ? marks.last() : next;
    }

    private static void append(Roster.Schedule part, List<Shift> shifts, List<Span> gaps) {
        shifts.addAll(part.shifts());
        gaps.addAll(part.gaps());
    }
}
