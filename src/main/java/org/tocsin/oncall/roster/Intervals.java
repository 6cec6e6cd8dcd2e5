package org.tocsin.oncall.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.threeten.extra.Interval;

/** Arithmetic of half-open intervals beyond what {@link Interval} has. */
public final class Intervals {

    private Intervals() {}

    /** @return the shortest that the database tells apart */
    public static Interval at(Instant instant) {
        return Interval.of(instant, instant.plusNanos(1000));
    }

    /** @return what of the interval is not before the instant; empty if all of it is */
    public static Interval from(Interval interval, Instant instant) {
        if (!interval.getStart().isBefore(instant)) {
            return interval;
        }
        return interval.withStart(instant.isBefore(interval.getEnd()) ? instant : interval.getEnd());
    }

    /** @return the part of the interval around {@code instant} in which the other one is there throughout, or not at all */
    static Interval cut(Interval interval, Interval other, Instant instant) {
        if (!interval.overlaps(other)) {
            return interval;
        }
        if (other.contains(instant)) {
            return interval.intersection(other);
        }
        return other.getEnd().isAfter(instant)
                ? interval.withEnd(other.getStart())
                : interval.withStart(other.getEnd());
    }

    /** @return what is left of the interval outside the other: nothing, one part or two */
    public static List<Interval> without(Interval interval, Interval other) {
        if (!interval.overlaps(other)) {
            return List.of(interval);
        }
        var before = interval.getStart().isBefore(other.getStart())
                ? Stream.of(interval.withEnd(other.getStart()))
                : Stream.<Interval>empty();
        var after = other.getEnd().isBefore(interval.getEnd())
                ? Stream.of(interval.withStart(other.getEnd()))
                : Stream.<Interval>empty();
        return Stream.concat(before, after).toList();
    }

    /** @return the same time in order, as intervals that neither overlap nor touch */
    public static List<Interval> joined(Collection<Interval> intervals) {
        var joined = new ArrayList<Interval>();
        intervals.stream().sorted(Comparator.comparing(Interval::getStart)).forEach(next -> {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.isConnected(next)) {
                joined.set(joined.size() - 1, last.union(next));
            } else {
                joined.add(next);
            }
        });
        return joined;
    }
}
