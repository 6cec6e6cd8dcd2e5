package org.tocsin.oncall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One layer: groups that take turns from the start on, in the hours it covers. Before the start nobody is on call.
 *
 * @param name   as reasons call it
 * @param groups who takes turns, in order; all of a group are on call together, the first of them primarily. An empty group
 *               has its turn too: nobody is on call then
 */
record Turns(String name, Handoffs handoffs, OpenHours hours, List<List<UUID>> groups) implements OnCallLayer {

    private record Turn(String layer, long number) {}

    Turns {
        groups = groups.stream().map(List::copyOf).toList();
    }

    @Override
    public Piece at(Instant instant) {
        var start = handoffs.of(0);
        if (groups.isEmpty()) {
            return Piece.NOBODY;
        }
        if (instant.isBefore(start)) {
            return Piece.NOBODY.until(start);
        }
        var stretch = hours.at(instant);
        if (!stretch.open()) {
            return Piece.NOBODY.within(new Span(start, Instant.MAX).within(stretch.span()));
        }
        var number = handoffs.turnAt(instant);
        var span = new Span(handoffs.of(number), handoffs.of(number + 1)).within(stretch.span());
        var people = group(number);
        return people.isEmpty()
                ? Piece.NOBODY.within(span)
                : new Piece(
                        span,
                        people,
                        ShiftSource.LAYER,
                        "turn " + (number + 1) + " of " + name,
                        new Turn(name, number));
    }

    /** @return the groups in order, from the one after the turn of the instant on; the turn's own is the last of them */
    @Override
    public List<List<UUID>> after(Instant instant) {
        if (groups.isEmpty()) {
            return List.of();
        }
        var number = instant.isBefore(handoffs.of(0)) ? -1 : handoffs.turnAt(instant);
        var next = new ArrayList<List<UUID>>();
        for (int i = 1; i <= groups.size(); i++) {
            next.add(group(number + i));
        }
        return next;
    }

    @Override
    public boolean manned() {
        return !groups.isEmpty();
    }

    /** @return the hours it covers */
    @Override
    public List<Span> meant(Span span) {
        var parts = new ArrayList<Span>();
        var start = handoffs.of(0);
        for (var at = start.isAfter(span.start()) ? start : span.start(); at.isBefore(span.end()); ) {
            var stretch = hours.at(at);
            if (stretch.open()) {
                parts.add(stretch.span().within(new Span(at, span.end())));
            }
            at = stretch.span().end();
        }
        return parts;
    }

    private List<UUID> group(long number) {
        return groups.get(Math.floorMod(number, groups.size()));
    }
}
