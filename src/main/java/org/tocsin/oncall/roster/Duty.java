package org.tocsin.oncall.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.threeten.extra.Interval;

/**
 * One person's uninterrupted time on call, across periods in which others join or leave, up to the end of the turn.
 *
 * @param position among the people on call together; 0 is the primary
 */
public record Duty(UUID person, Interval interval, int position, ShiftSource source, String reason) {

    private record Running(Duty duty, OnCallPeriod last) {

        private boolean goesOnIn(OnCallPeriod period) {
            return period.people().contains(duty.person) && period.goesOnFrom(last, duty.person);
        }

        private Running with(OnCallPeriod period) {
            var longer = duty.interval.withEnd(period.interval().getEnd());
            return new Running(new Duty(duty.person, longer, duty.position, duty.source, duty.reason), period);
        }
    }

    /** @return sorted by start, the primary first; cut at the ends of the given periods */
    public static List<Duty> of(List<OnCallPeriod> periods) {
        var done = new ArrayList<Duty>();
        Map<UUID, Running> running = new LinkedHashMap<>();
        for (var period : periods) {
            running.values().removeIf(one -> !one.goesOnIn(period) && done.add(one.duty));
            for (int i = 0; i < period.people().size(); i++) {
                var person = period.people().get(i);
                var known = running.get(person);
                running.put(
                        person,
                        known == null
                                ? new Running(
                                        new Duty(person, period.interval(), i, period.source(), period.reason()),
                                        period)
                                : known.with(period));
            }
        }
        running.values().forEach(one -> done.add(one.duty));
        done.sort(Comparator.comparing((Duty duty) -> duty.interval.getStart()).thenComparing(Duty::position));
        return done;
    }

    /** @return the parts outside the interval: none, one or two */
    public List<Duty> without(Interval taken) {
        return Intervals.without(interval, taken).stream().map(this::during).toList();
    }

    public Duty during(Interval other) {
        return new Duty(person, other, position, source, reason);
    }

    public Instant start() {
        return interval.getStart();
    }

    public Instant end() {
        return interval.getEnd();
    }
}
