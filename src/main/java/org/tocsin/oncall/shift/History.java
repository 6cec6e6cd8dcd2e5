package org.tocsin.oncall.shift;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.threeten.extra.Interval;
import org.tocsin.oncall.roster.Duty;
import org.tocsin.oncall.roster.Roster;
import org.tocsin.oncall.roster.Schedule;
import org.tocsin.oncall.roster.Shift;

/**
 * The recorded past of a rotation, which later changes of the rotation do not affect.
 *
 * @param since when recording began
 * @param rows  recorded shifts that have begun
 */
record History(Instant since, Instant now, List<Duty> rows) {

    private record Past(Interval interval, List<Duty> rows) {

        private boolean runs(Instant now) {
            return interval.getEnd().equals(now)
                    && rows.stream().allMatch(row -> row.end().isAfter(now));
        }

        private boolean began(Instant at) {
            return rows.stream().allMatch(row -> row.start().isBefore(at));
        }

        private List<UUID> people() {
            return List.copyOf(
                    new LinkedHashSet<>(rows.stream().map(Duty::person).toList()));
        }

        private Shift shift() {
            var last = rows.get(rows.size() - 1);
            return new Shift(interval, people(), last.source(), last.reason());
        }

        /** @return the shift with its actual start, also if that was before the window */
        private Past whole() {
            var start = rows.stream()
                    .map(Duty::start)
                    .max(Comparator.naturalOrder())
                    .orElse(interval.getStart());
            return start.isBefore(interval.getStart()) ? new Past(interval.withStart(start), rows) : this;
        }
    }

    /** @return the recorded past and the roster's future, with the active shift joined */
    Schedule before(Roster roster, Instant from, Instant to) {
        var start = from.isBefore(since) ? since : from;
        var end = to.isBefore(now) ? to : now;
        if (!start.isBefore(end)) {
            return roster.between(from, to);
        }
        var past = between(start, end);
        var first = past.get(0);
        var last = past.get(past.size() - 1);
        var whole = new Seam(new ArrayList<>(), new ArrayList<>());
        if (from.isBefore(start)) {
            whole.add(roster.between(from, start), false);
            whole.add(schedule(past), first.began(start));
        } else {
            past.set(0, first.whole());
            whole.add(schedule(past), false);
        }
        if (end.isBefore(to)) {
            whole.add(roster.between(end, to), last.runs(now));
        }
        return new Schedule(whole.shifts, whole.gaps);
    }

    private static Schedule schedule(List<Past> past) {
        var shifts = past.stream()
                .filter(part -> !part.rows.isEmpty())
                .map(Past::shift)
                .toList();
        var gaps = past.stream()
                .filter(part -> part.rows.isEmpty())
                .map(Past::interval)
                .toList();
        return new Schedule(shifts, gaps);
    }

    /** Joins the past and the future: a shift or gap that was cut at the boundary becomes one. */
    private record Seam(List<Shift> shifts, List<Interval> gaps) {

        void add(Schedule next, boolean cut) {
            var more = new ArrayList<>(next.shifts());
            var last = shifts.isEmpty() ? null : shifts.get(shifts.size() - 1);
            if (cut && last != null && !more.isEmpty() && touch(last, more.get(0))) {
                var rest = more.remove(0);
                shifts.set(
                        shifts.size() - 1,
                        new Shift(Interval.of(last.start(), rest.end()), rest.people(), rest.source(), rest.reason()));
            }
            shifts.addAll(more);
            var wider = new ArrayList<>(next.gaps());
            var gap = gaps.isEmpty() ? null : gaps.get(gaps.size() - 1);
            if (gap != null
                    && !wider.isEmpty()
                    && gap.getEnd().equals(wider.get(0).getStart())) {
                gaps.set(gaps.size() - 1, gap.union(wider.remove(0)));
            }
            gaps.addAll(wider);
        }

        private static boolean touch(Shift one, Shift other) {
            return one.end().equals(other.start()) && one.people().equals(other.people());
        }
    }

    private List<Past> between(Instant from, Instant to) {
        var window = Interval.of(from, to);
        var marks = new TreeSet<>(List.of(from, to));
        for (var row : rows) {
            List.of(row.start(), row.end()).stream().filter(window::contains).forEach(marks::add);
        }
        var parts = new ArrayList<Past>();
        for (var start = from; start.isBefore(to); start = higher(marks, start)) {
            var interval = Interval.of(start, higher(marks, start));
            var present = rows.stream()
                    .filter(row -> row.interval().contains(interval.getStart()))
                    .sorted(Comparator.comparing(Duty::position).thenComparing(Duty::start))
                    .toList();
            var last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (last != null && last.rows.equals(present)) {
                parts.set(parts.size() - 1, new Past(last.interval.union(interval), present));
            } else {
                parts.add(new Past(interval, present));
            }
        }
        return parts;
    }

    private static Instant higher(TreeSet<Instant> marks, Instant than) {
        var next = marks.higher(than);
        return next == null ? marks.last() : next;
    }
}
