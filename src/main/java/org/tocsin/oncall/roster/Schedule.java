package org.tocsin.oncall.roster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.threeten.extra.Interval;

/**
 * The calculated schedule of a window: shifts and gaps in order, which touch and never overlap.
 *
 * @param gaps intervals in which nobody is on call
 */
public record Schedule(List<Shift> shifts, List<Interval> gaps) {

    /** @return the first instant at which the person is not on call; empty if there is none */
    public Optional<Instant> firstWithout(UUID person) {
        return Stream.concat(
                        gaps.stream().map(Interval::getStart),
                        shifts.stream()
                                .filter(shift -> !shift.people().contains(person))
                                .map(Shift::start))
                .min(Instant::compareTo);
    }

    /** @return the first instant at which the person is on call; empty if there is none */
    public Optional<Instant> firstOf(UUID person) {
        return shifts.stream()
                .filter(shift -> shift.people().contains(person))
                .map(Shift::start)
                .findFirst();
    }
}
