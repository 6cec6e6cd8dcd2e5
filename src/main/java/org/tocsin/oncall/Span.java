package org.tocsin.oncall;

import java.time.Instant;

/** A half-open stretch of time. */
record Span(Instant start, Instant end) {

    static final Span EVER = new Span(Instant.MIN, Instant.MAX);

    /** The shortest that the database tells apart. */
    static Span at(Instant instant) {
        return new Span(instant, instant.plusNanos(1000));
    }

    boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    boolean overlaps(Span other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    Span within(Span other) {
        return new Span(start.isBefore(other.start) ? other.start : start, end.isAfter(other.end) ? other.end : end);
    }

    /** @return the part around {@code instant} in which the other one is there throughout, or not at all */
    Span cutBy(Span other, Instant instant) {
        if (!overlaps(other)) {
            return this;
        }
        if (other.contains(instant)) {
            return within(other);
        }
        return other.end.isAfter(instant)
                ? within(new Span(Instant.MIN, other.start))
                : within(new Span(other.end, Instant.MAX));
    }
}
