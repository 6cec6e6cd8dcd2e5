package org.tocsin.oncall.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.threeten.extra.Interval;

/**
 * A layer of groups that take turns in its hours, from its start on. Before the start nobody is on call.
 *
 * @param name   the layer's name in reasons
 * @param groups in order of their turns; a group is on call together, its first person as the primary. In the turn of an empty
 *               group nobody is on call
 */
public record Turns(String name, TurnCalendar calendar, OpenHours hours, List<List<UUID>> groups)
        implements OnCallLayer {

    private record Turn(String layer, long number) {}

    public Turns {
        groups = groups.stream().map(List::copyOf).toList();
    }

    @Override
    public OnCallPeriod at(Instant instant) {
        var start = calendar.of(0);
        if (groups.isEmpty()) {
            return OnCallPeriod.NOBODY;
        }
        if (instant.isBefore(start)) {
            return OnCallPeriod.NOBODY.until(start);
        }
        var part = hours.at(instant);
        if (!part.open()) {
            return OnCallPeriod.NOBODY.within(Intervals.from(part.interval(), start));
        }
        var number = calendar.turnAt(instant);
        var interval = Interval.of(calendar.of(number), calendar.of(number + 1)).intersection(part.interval());
        var people = group(number);
        return people.isEmpty()
                ? OnCallPeriod.NOBODY.within(interval)
                : new OnCallPeriod(
                        interval,
                        people,
                        ShiftSource.LAYER,
                        "turn " + (number + 1) + " of " + name,
                        new Turn(name, number));
    }

    /** @return the groups in order from the next turn on; the current turn's group is the last */
    @Override
    public List<List<UUID>> after(Instant instant) {
        if (groups.isEmpty()) {
            return List.of();
        }
        var number = instant.isBefore(calendar.of(0)) ? -1 : calendar.turnAt(instant);
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

    /** @return the covered hours */
    @Override
    public List<Interval> meant(Interval interval) {
        var parts = new ArrayList<Interval>();
        var start = calendar.of(0);
        for (var at = start.isAfter(interval.getStart()) ? start : interval.getStart();
                at.isBefore(interval.getEnd()); ) {
            var part = hours.at(at);
            if (part.open()) {
                parts.add(part.interval().intersection(Interval.of(at, interval.getEnd())));
            }
            at = part.interval().getEnd();
        }
        return parts;
    }

    private List<UUID> group(long number) {
        return groups.get(Math.floorMod(number, groups.size()));
    }
}
