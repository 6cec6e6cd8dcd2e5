package org.tocsin.oncall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/**
 * Shifts that another system told. Beyond them nobody is on call.
 *
 * @param reason why people are on call, for people to read
 */
record KnownShifts(List<Stint> stints, String reason) implements OnCallLayer {

    /** One person's shift. */
    record Stint(Span span, UUID person) {}

    boolean has(UUID person) {
        return stints.stream().anyMatch(stint -> stint.person.equals(person));
    }

    @Override
    public Piece at(Instant instant) {
        var span = Span.EVER;
        var people = new LinkedHashSet<UUID>();
        var shifts = new ArrayList<Span>();
        for (var stint : stints) {
            span = span.cutBy(stint.span, instant);
            if (stint.span.contains(instant)) {
                people.add(stint.person);
                shifts.add(stint.span);
            }
        }
        return people.isEmpty()
                ? Piece.NOBODY.within(span)
                : new Piece(span, List.copyOf(people), ShiftSource.EXTERNAL, reason, shifts);
    }

    @Override
    public boolean manned() {
        return true;
    }

    /** The other system knows; what it has not told is no gap of ours. */
    @Override
    public List<Span> meant(Span span) {
        return List.of();
    }

    @Override
    public List<List<UUID>> after(Instant instant) {
        return stints.stream()
                .filter(stint -> stint.span.start().isAfter(instant))
                .map(stint -> List.of(stint.person))
                .distinct()
                .toList();
    }
}
