package org.tocsin.oncall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is on call for a rotation: the one calculation behind paging, schedules and reports. Of several layers the first that has
 * somebody counts; a temporary schedule replaces them all; substitutions act on the outcome, each on its own.
 *
 * @param layers        highest priority first
 * @param temporaries   merged: none overlaps another
 * @param substitutions oldest first; of two for one person the older counts
 */
record Roster(
        List<? extends OnCallLayer> layers, List<TemporarySchedule> temporaries, List<Substitution> substitutions) {

    /** @param gaps when nobody is on call */
    record Schedule(List<Shift> shifts, List<Span> gaps) {}

    static Roster of(Turns layer) {
        return new Roster(List.of(layer), List.of(), List.of());
    }

    /** @return it without what somebody assigned */
    Roster scheduled() {
        return new Roster(
                layers,
                temporaries,
                substitutions.stream().filter(one -> !one.leads()).toList());
    }

    /** @return the shift that covers the instant, whole; empty when nobody is on call */
    Optional<Shift> at(Instant instant) {
        var shift = piece(instant);
        if (shift.gap()) {
            return Optional.empty();
        }
        for (var next = piece(shift.span().end());
                next.continues(shift);
                next = piece(shift.span().end())) {
            shift = shift.until(next.span().end());
        }
        for (var last = before(shift); last.continues(shift); last = before(shift)) {
            shift = shift.from(last.span().start());
        }
        return Optional.of(shift.shift());
    }

    /** @return who is on call at that instant, the primary first */
    List<UUID> peopleAt(Instant instant) {
        return piece(instant).people();
    }

    /** @return shifts and gaps in order; both touch, never overlap and are cut where the window ends */
    Schedule between(Instant from, Instant to) {
        var shifts = new ArrayList<Shift>();
        var gaps = new ArrayList<Span>();
        for (var piece : pieces(from, to)) {
            if (piece.gap()) {
                gaps.add(piece.span());
            } else {
                shifts.add(piece.shift());
            }
        }
        return new Schedule(shifts, gaps);
    }

    /** @return as {@link #between}, with what each stretch is part of */
    List<Piece> pieces(Instant from, Instant to) {
        var pieces = new ArrayList<Piece>();
        var window = new Span(from, to);
        var near = near(window);
        var latest = unasked();
        for (var at = from; at.isBefore(to); ) {
            var piece = near.piece(at, latest).within(window);
            for (var end = piece.span().end();
                    end.isBefore(to);
                    end = piece.span().end()) {
                var next = near.piece(end, latest).within(window);
                if (!next.continues(piece)) {
                    break;
                }
                piece = piece.until(next.span().end());
            }
            pieces.add(piece);
            at = piece.span().end();
        }
        return pieces;
    }

    /** @return those who come after the present turn, in order, as the layer that has it (else the first) says */
    List<List<UUID>> after(Instant instant) {
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
    List<Span> meant(Span gap) {
        var manned = layers.stream().filter(OnCallLayer::manned).toList();
        return manned.size() == 1 ? manned.get(0).meant(gap) : List.of(gap);
    }

    private Piece before(Piece piece) {
        return piece(piece.span().start().minusNanos(1));
    }

    private Roster near(Span window) {
        return new Roster(
                layers,
                temporaries.stream().filter(t -> t.window().overlaps(window)).toList(),
                substitutions.stream().filter(s -> s.span().overlaps(window)).toList());
    }

    private Piece piece(Instant instant) {
        return piece(instant, unasked());
    }

    /** @param latest what each layer answered last: good for as long as it said; filled here */
    private Piece piece(Instant instant, List<Piece> latest) {
        return Substitution.all(substitutions, planned(instant, latest), instant);
    }

    private List<Piece> unasked() {
        return new ArrayList<>(Collections.nCopies(layers.size(), Piece.UNKNOWN));
    }

    private Piece planned(Instant instant, List<Piece> latest) {
        var span = Span.EVER;
        for (var temporary : temporaries) {
            if (temporary.window().contains(instant)) {
                return temporary.at(instant);
            }
            span = span.cutBy(temporary.window(), instant);
        }
        for (int i = 0; i < layers.size(); i++) {
            var piece = latest.get(i);
            if (!piece.span().contains(instant)) {
                piece = layers.get(i).at(instant);
                latest.set(i, piece);
            }
            span = span.within(piece.span());
            if (!piece.gap()) {
                return piece.within(span);
            }
        }
        return Piece.NOBODY.within(span);
    }
}
