package org.tocsin.oncall;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The turns of a rotation, on the wall clock of its zone: the first group is on call from {@code start} on, and each next group
 * takes over at the handoff time, a whole number of days later. So a week that spans a clock change has 167 or 169 hours.
 * Plain arithmetic: it asks for one instant without walking there from the start.
 *
 * @param start       local; before it nobody is on call
 * @param handoffTime local, of every turn after the first
 * @param groups      who takes turns, in order; all of a group are on call together, the first of them primarily
 */
record Turns(
        LocalDateTime start, TurnUnit unit, int interval, LocalTime handoffTime, ZoneId zone, List<List<UUID>> groups) {

    /** Half-open, never empty. */
    record Shift(Instant start, Instant end, List<UUID> people) {}

    Turns {
        if (interval < 1) {
            throw new IllegalArgumentException("A turn lasts at least one " + unit);
        }
        groups = List.copyOf(groups);
    }

    /** @return the shift that covers the instant; empty before the start and for a rotation without people */
    Optional<Shift> at(Instant instant) {
        return groups.isEmpty() || instant.isBefore(handoff(0))
                ? Optional.empty()
                : Optional.of(shift(turnAt(instant)));
    }

    /** @return the shift after the one that covers the instant, or the first of all */
    Optional<Shift> after(Instant instant) {
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        var first = handoff(0);
        return Optional.of(shift(
                instant.isBefore(first)
                        ? turnAt(first)
                        : turnAt(shift(turnAt(instant)).end())));
    }

    /** @return the shifts that overlap the window, in order and whole: their ends may lie outside of it */
    List<Shift> between(Instant from, Instant to) {
        var shifts = new ArrayList<Shift>();
        var first = handoff(0);
        if (groups.isEmpty() || !from.isBefore(to)) {
            return shifts;
        }
        for (var at = from.isBefore(first) ? first : from; at.isBefore(to); ) {
            var shift = shift(turnAt(at));
            shifts.add(shift);
            at = shift.end();
        }
        return shifts;
    }

    private Shift shift(long turn) {
        return new Shift(handoff(turn), handoff(turn + 1), groups.get((int) (turn % groups.size())));
    }

    /** @return the last turn that has begun at the instant; where a clock change leaves a turn no time at all, the one after it */
    private long turnAt(Instant instant) {
        var days = ChronoUnit.DAYS.between(
                start.toLocalDate(), instant.atZone(zone).toLocalDate());
        long turn = Math.max(0, days / turnDays());
        while (turn > 0 && handoff(turn).isAfter(instant)) {
            turn--;
        }
        while (!handoff(turn + 1).isAfter(instant)) {
            turn++;
        }
        return turn;
    }

    /** @return the instant at which the turn begins */
    private Instant handoff(long turn) {
        return turn == 0
                ? instant(start)
                : instant(start.toLocalDate().plusDays(turn * turnDays()).atTime(handoffTime));
    }

    private long turnDays() {
        return (long) interval * unit.days();
    }

    /** A local time that a clock change skips means the first instant that exists; one that comes twice, the first time. */
    private Instant instant(LocalDateTime local) {
        var offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty() ? zone.getRules().getTransition(local).getInstant() : local.toInstant(offsets.get(0));
    }
}
