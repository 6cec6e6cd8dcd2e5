package org.tocsin.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A stretch of time, half-open: its start belongs to it, its end does not. */
public record Interval(Instant start, Instant end) {

    public Interval {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("The interval ends at " + end + ", before its start at " + start);
        }
    }

    public boolean isEmpty() {
        return start.equals(end);
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    /** @return what of it is not before the instant; empty at its end if nothing is */
    Interval from(Instant instant) {
        if (!instant.isAfter(start)) {
            return this;
        }
        return new Interval(instant.isBefore(end) ? instant : end, end);
    }

    /** @return the same time as sorted intervals that neither overlap nor touch */
    static List<Interval> merged(Collection<Interval> intervals) {
        var merged = new ArrayList<Interval>(intervals.size());
        intervals.stream()
                .filter(i -> !i.isEmpty())
                .sorted(Comparator.comparing(Interval::start))
                .forEach(next -> {
                    var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
                    if (last == null || next.start().isAfter(last.end())) {
                        merged.add(next);
                    } else if (next.end().isAfter(last.end())) {
                        merged.set(merged.size() - 1, new Interval(last.start(), next.end()));
                    }
                });
        return merged;
    }
}
