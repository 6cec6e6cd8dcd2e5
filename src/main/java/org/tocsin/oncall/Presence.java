package org.tocsin.oncall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Who is there during a window, as its final schedule says. */
record Presence(List<Shift> shifts, List<Span> gaps) {

    static Presence of(Roster roster, Span window) {
        var schedule = roster.between(window.start(), window.end());
        return new Presence(schedule.shifts(), schedule.gaps());
    }

    /** @return the first instant of the window at which that person is not on call; empty if there is none */
    Optional<Instant> missing(UUID person) {
        return Stream.concat(
                        gaps.stream().map(Span::start),
                        shifts.stream()
                                .filter(shift -> !shift.people().contains(person))
                                .map(Shift::start))
                .min(Instant::compareTo);
    }

    /** @return the first instant of the window at which that person is on call; empty if there is none */
    Optional<Instant> first(UUID person) {
        return shifts.stream()
                .filter(shift -> shift.people().contains(person))
                .map(Shift::start)
                .findFirst();
    }
}
