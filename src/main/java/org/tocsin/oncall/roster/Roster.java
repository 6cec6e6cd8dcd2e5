package org.tocsin.oncall.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeten.extra.Interval;

/**
 * Who is on call for a rotation: the one calculation behind paging, schedules and reports. Of several layers the first that has
 * somebody counts; a temporary schedule replaces them all; substitutions act on the outcome, each on its own.
 *
 * @param layers        highest priority first
 * @param temporaries   merged: none overlaps another
 * @param substitutions oldest first; of two for one person the older counts
 */
public record Roster(
        List<? extends OnCallLayer> layers, List<TemporarySchedule> temporaries, List<Substitution> substitutions) {

    public static Roster of(Turns layer) {
        return new Roster(List.of(layer), List.of(), List.of());
    }

    /** @return it without what somebody assigned */
    public Roster scheduled() {
        return new Roster(
                layers,
                temporaries,
                substitutions.stream().filter(one -> !one.leads()).toList());
    }

    /** @return the shift that covers the instant, whole; empty when nobody is on call */
    public Optional<Shift> at(Instant instant) {
        var shift = period(instant);
        if (shift.gap()) {
            return Optional.empty();
        }
        for (var next = period(shift.interval().getEnd());
                next.continues(shift);
                next = period(shift.interval().getEnd())) {
            shift = shift.until(next.interval().getEnd());
        }
        for (var last = before(shift); last.continues(shift); last = before(shift)) {
            shift = shift.from(last.interval().getStart());
        }
        return Optional.of(shift.shift());
    }

    /** @return who is on call at that instant, the primary first */
    public List<UUID> peopleAt(Instant instant) {
        return period(instant).people();
    }

    /** @return shifts and gaps in order; both touch, never overlap and are cut where the window ends */
    public Schedule between(Instant from, Instant to) {
        var shifts = new ArrayList<Shift>();
        var gaps = new ArrayList<Interval>();
        for (var period : periods(from, to)) {
            if (period.gap()) {
                gaps.add(period.interval());
            } else {
                shifts.add(period.shift());
            }
        }
        return new Schedule(shifts, gaps);
    }

    /** @return as {@link #between}, with what each period is part of */
    public List<OnCallPeriod> periods(Instant from, Instant to) {
        var periods = new ArrayList<OnCallPeriod>();
        var window = Interval.of(from, to);
        var near = near(window);
        var latest = unasked();
        for (var at = from; at.isBefore(to); ) {
            var period = near.period(at, latest).within(window);
            for (var end = period.interval().getEnd();
                    end.isBefore(to);
                    end = period.interval().getEnd()) {
                var next = near.period(end, latest).within(window);
                if (!next.continues(period)) {
                    break;
                }
                period = period.until(next.interval().getEnd());
            }
            periods.add(period);
            at = period.interval().getEnd();
        }
        return periods;
    }

    /** @return those who come after the present turn, in order, as the layer that has it (else the first) says */
    public List<List<UUID>> after(Instant instant) {
        return layers.stream()
                .filter(layer -> !layer.at(instant).gap())
                .findFirst()
                .<OnCallLayer>map(layer -> layer)
                .or(() -> layers.stream().findFirst())
                .map(layer -> layer.after(instant))
                .orElse(List.of());
    }

    /**
     * @param gap in which nobody is on call
     * @return the parts of it in which somebody is meant to be: a single layer's own hours; several layers are there to fill
     *     each other's
     */
    public List<Interval> meant(Interval gap) {
        var manned = layers.stream().filter(OnCallLayer::manned).toList();
        return manned.size() == 1 ? manned.get(0).meant(gap) : List.of(gap);
    }

    private OnCallPeriod before(OnCallPeriod period) {
        return period(period.interval().getStart().minusNanos(1));
    }

    private Roster near(Interval window) {
        return new Roster(
                layers,
                temporaries.stream().filter(t -> t.window().overlaps(window)).toList(),
                substitutions.stream()
                        .filter(s -> s.interval().overlaps(window))
                        .toList());
    }

    private OnCallPeriod period(Instant instant) {
        return period(instant, unasked());
    }

    /** @param latest what each layer answered last: good for as long as it said; filled here */
    private OnCallPeriod period(Instant instant, List<OnCallPeriod> latest) {
        return Substitution.all(substitutions, planned(instant, latest), instant);
    }

    private List<OnCallPeriod> unasked() {
        return new ArrayList<>(Collections.nCopies(layers.size(), OnCallPeriod.UNKNOWN));
    }

    private OnCallPeriod planned(Instant instant, List<OnCallPeriod> latest) {
        var interval = Interval.ALL;
        for (var temporary : temporaries) {
            if (temporary.window().contains(instant)) {
                return temporary.at(instant);
            }
            interval = Intervals.cut(interval, temporary.window(), instant);
        }
        for (int i = 0; i < layers.size(); i++) {
            var period = latest.get(i);
            if (!period.interval().contains(instant)) {
                period = layers.get(i).at(instant);
                latest.set(i, period);
            }
            interval = interval.intersection(period.interval());
            if (!period.gap()) {
                return period.within(interval);
            }
        }
        return OnCallPeriod.NOBODY.within(interval);
    }
}
