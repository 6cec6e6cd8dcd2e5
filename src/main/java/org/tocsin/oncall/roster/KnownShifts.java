package org.tocsin.oncall.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.threeten.extra.Interval;

/**
 * A layer of shifts that were read from an external system. Outside of them nobody is on call.
 *
 * @param reason why people are on call, for display
 */
public record KnownShifts(List<PersonShift> shifts, String reason) implements OnCallLayer {

    public boolean has(UUID person) {
        return shifts.stream().anyMatch(shift -> shift.person().equals(person));
    }

    @Override
    public OnCallPeriod at(Instant instant) {
        var interval = Interval.ALL;
        var people = new LinkedHashSet<UUID>();
        var running = new ArrayList<Interval>();
        for (var shift : shifts) {
            interval = Intervals.cut(interval, shift.interval(), instant);
            if (shift.interval().contains(instant)) {
                people.add(shift.person());
                running.add(shift.interval());
            }
        }
        return people.isEmpty()
                ? OnCallPeriod.NOBODY.within(interval)
                : new OnCallPeriod(interval, List.copyOf(people), ShiftSource.EXTERNAL, reason, running);
    }

    @Override
    public boolean manned() {
        return true;
    }

    /** Always empty: times without a known shift are no gap. */
    @Override
    public List<Interval> meant(Interval interval) {
        return List.of();
    }

    @Override
    public List<List<UUID>> after(Instant instant) {
        return shifts.stream()
                .filter(shift -> shift.interval().getStart().isAfter(instant))
                .map(shift -> List.of(shift.person()))
                .distinct()
                .toList();
    }
}
