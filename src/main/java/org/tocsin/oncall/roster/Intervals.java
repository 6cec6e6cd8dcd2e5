package org.tocsin.oncall.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.threeten.extra.Interval;

/** Operations on half-open intervals that {@link Interval} lacks. */
public final class Intervals {

    private Intervals() {}

    /** @return the shortest interval from the instant that the database can distinguish */
    public static Interval at(Instant instant) {
        return Interval.of(instant, instant.plusNanos(1000));
    }

    /** @return the part of the interval from the instant on; an empty interval if there is none */
    public static Interval from(Interval interval, Instant instant) {
        if (!interval.getStart().isBefore(instant)) {
            return interval;
        }
        return interval.withStart(instant.isBefore(interval.getEnd()) ? instant : interval.getEnd());
    }

    /** @return the part of the interval around {@code instant} that lies entirely inside or entirely outside the other */
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

    /** @return the parts of the interval outside the other: none, one or two */
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

    /** @return the union as sorted intervals that neither overlap nor touch */
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
