package org.tocsin.oncall.roster;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.threeten.extra.Interval;

/**
 * A period without changes of who is on call: part of a shift, or of a gap if it has nobody.
 *
 * @param standIns people who are on call by an override or assignment, not by a turn or temporary schedule
 * @param of       identifies the turn and layer, or the temporary schedule; equal for all periods of a shift
 */
public record OnCallPeriod(
        Interval interval, List<UUID> people, Set<UUID> standIns, ShiftSource source, String reason, Object of) {

    static final OnCallPeriod NOBODY = new OnCallPeriod(Interval.ALL, List.of(), ShiftSource.LAYER, "", "nobody");

    OnCallPeriod(Interval interval, List<UUID> people, ShiftSource source, String reason, Object of) {
        this(interval, people, Set.of(), source, reason, of);
    }

    /** An empty period. */
    static final OnCallPeriod UNKNOWN = NOBODY.within(Interval.of(Instant.EPOCH, Instant.EPOCH));

    public boolean gap() {
        return people.isEmpty();
    }

    OnCallPeriod within(Interval other) {
        return new OnCallPeriod(interval.intersection(other), people, standIns, source, reason, of);
    }

    boolean continues(OnCallPeriod other) {
        return gap()
                ? other.gap()
                : people.equals(other.people)
                        && source == other.source
                        && reason.equals(other.reason)
                        && of.equals(other.of);
    }

    OnCallPeriod from(Instant start) {
        return new OnCallPeriod(interval.withStart(start), people, standIns, source, reason, of);
    }

    OnCallPeriod until(Instant end) {
        return new OnCallPeriod(interval.withEnd(end), people, standIns, source, reason, of);
    }

    /** @return whether the person continues the same duty from the other period; their own next turn is a new duty */
    boolean goesOnFrom(OnCallPeriod other, UUID person) {
        return interval.getStart().equals(other.interval.getEnd())
                && (of.equals(other.of) || standIns.contains(person) || other.standIns.contains(person));
    }

    Shift shift() {
        return new Shift(interval, people, source, reason);
    }
}
