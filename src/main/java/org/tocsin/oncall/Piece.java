package org.tocsin.oncall;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A stretch of time in which nothing changes: part of a shift, or of a gap if it has nobody.
 *
 * @param standIns those among the people whom no turn or temporary schedule put there, but an exception
 * @param of       which turn of which layer it is, or which temporary schedule: pieces of one shift have the same
 */
record Piece(Span span, List<UUID> people, Set<UUID> standIns, ShiftSource source, String reason, Object of) {

    static final Piece NOBODY = new Piece(Span.EVER, List.of(), ShiftSource.LAYER, "", "nobody");

    Piece(Span span, List<UUID> people, ShiftSource source, String reason, Object of) {
        this(span, people, Set.of(), source, reason, of);
    }

    /** Holds at no time. */
    static final Piece UNKNOWN = NOBODY.within(new Span(Instant.EPOCH, Instant.EPOCH));

    boolean gap() {
        return people.isEmpty();
    }

    Piece within(Span other) {
        return new Piece(span.within(other), people, standIns, source, reason, of);
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
        return new Piece(new Span(start, span.end()), people, standIns, source, reason, of);
    }

    Piece until(Instant end) {
        return new Piece(new Span(span.start(), end), people, standIns, source, reason, of);
    }

    /** @return whether somebody who was on call up to here in the other piece goes on with the same duty: their own next turn is another */
    boolean goesOnFrom(Piece other, UUID person) {
        return span.start().equals(other.span.end())
                && (of.equals(other.of) || standIns.contains(person) || other.standIns.contains(person));
    }

    Shift shift() {
        return new Shift(span.start(), span.end(), people, source, reason);
    }
}
