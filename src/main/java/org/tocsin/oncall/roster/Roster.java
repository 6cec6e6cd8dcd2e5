package org.tocsin.oncall.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeten.extra.Interval;

/**
 * Calculates who is on call for a rotation, for paging, schedules and reports. The first of several layers that has somebody
 * counts; a temporary schedule replaces all layers; substitutions apply to the result, independently of each other.
 *
 * @param layers        highest priority first
 * @param temporaries   merged, so that none overlap
 * @param substitutions oldest first; for one person the oldest counts
 */
public record Roster(
        List<? extends OnCallLayer> layers, List<TemporarySchedule> temporaries, List<Substitution> substitutions) {

    public static Roster of(Turns layer) {
        return new Roster(List.of(layer), List.of(), List.of());
    }

    /** @return a copy without hand-made assignments */
    public Roster scheduled() {
        return new Roster(
                layers,
                temporaries,
                substitutions.stream().filter(one -> !one.leads()).toList());
    }

    /** @return the whole shift at the instant; empty if nobody is on call */
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

    /** @return the people on call at the instant, the primary first */
    public List<UUID> peopleAt(Instant instant) {
        return period(instant).people();
    }

    /** @return shifts and gaps in order; they touch, never overlap and are cut at the ends of the window */
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

    /** @return as {@link #between}, in periods, each with the shift of which it is a part */
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

    /** @return the people after the current turn, in order, by the layer that is on call, else by the first layer */
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
     * @param gap a time in which nobody is on call
     * @return the parts in which somebody should be on call: a single layer's own hours, or the whole gap if there are several
     *     layers, which complement each other
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

    /** @param latest cache of each layer's latest period, updated here */
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
