package org.tocsin.oncall;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A stretch of time in which nothing changes: part of a shift, or of a gap if it has nobody.
 *
 * @param of which turn of which layer it is, or which temporary schedule: pieces of one shift have the same
 */
record Piece(Span span, List<UUID> people, ShiftSource source, String reason, Object of) {

    static final Piece NOBODY = new Piece(Span.EVER, List.of(), ShiftSource.LAYER, "", "nobody");

    /** Holds at no time. */
    static final Piece UNKNOWN = NOBODY.within(new Span(Instant.EPOCH, Instant.EPOCH));

    boolean gap() {
        return people.isEmpty();
    }

    Piece within(Span other) {
        return new Piece(span.within(other), people, source, reason, of);
    }

    boolean continues(Piece other) {
        return gap()
                ? other.gap()
                : people.equals(other.people)
                        && source == other.source
                        && reason.equals(other.reason)
                        && of.equals(other.of);
    }

    Piece from(Instant start) {
        return new Piece(new Span(start, span.end()), people, source, reason, of);
    }

    Piece until(Instant end) {
        return new Piece(new Span(span.start(), end), people, source, reason, of);
    }

    Shift shift() {
        return new Shift(span.start(), span.end(), people, source, reason);
    }
}
