package org.tocsin.oncall.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * An ADD, REMOVE, REPLACE or assignment, applied to a schedule. It applies to the people of layers and temporary schedules,
 * never to the result of another substitution.
 *
 * @param leaves who is taken off; null for ADD
 * @param comes  who is put on call; null for REMOVE
 * @param leads  whether {@code comes} is the primary; otherwise they are added after the others
 * @param source OVERRIDE or SWAP
 */
public record Substitution(
        Interval interval,
        @Nullable UUID leaves,
        @Nullable UUID comes,
        boolean leads,
        ShiftSource source,
        String reason) {

    public Substitution(
            Interval interval, @Nullable UUID leaves, @Nullable UUID comes, ShiftSource source, String reason) {
        this(interval, leaves, comes, false, source, reason);
    }

    /** @return the period around the instant with all of these applied, oldest first; for one person the oldest counts */
    static OnCallPeriod all(List<Substitution> substitutions, OnCallPeriod planned, Instant instant) {
        var interval = planned.interval();
        Map<UUID, Substitution> instead = new HashMap<>();
        var additions = new ArrayList<Substitution>();
        for (var substitution : substitutions) {
            interval = Intervals.cut(interval, substitution.interval, instant);
            if (!substitution.interval.contains(instant)) {
                continue;
            }
            if (substitution.leaves == null) {
                additions.add(substitution);
            } else if (planned.people().contains(substitution.leaves)) {
                instead.putIfAbsent(substitution.leaves, substitution);
            }
        }
        if (instead.isEmpty() && additions.isEmpty()) {
            return planned.within(interval);
        }
        return applied(planned.within(interval), instead, additions);
    }

    private static OnCallPeriod applied(
            OnCallPeriod planned, Map<UUID, Substitution> instead, List<Substitution> additions) {
        var outcome = new Outcome();
        additions.stream().filter(Substitution::leads).forEach(outcome::comesBy);
        for (var person : planned.people()) {
            var substitution = instead.get(person);
            if (substitution == null) {
                outcome.stays(person);
            } else {
                outcome.effective.add(substitution);
                outcome.comesBy(substitution);
            }
        }
        additions.stream().filter(addition -> !addition.leads).forEach(outcome::comesBy);
        return outcome.effective.isEmpty() ? planned : outcome.period(planned);
    }

    /** Builder of the resulting period. */
    private static final class Outcome {

        private final Set<UUID> people = new LinkedHashSet<>();
        private final Set<UUID> standIns = new HashSet<>();
        private final Set<Substitution> effective = new LinkedHashSet<>();

        void stays(UUID person) {
            people.add(person);
            standIns.remove(person);
        }

        void comesBy(Substitution substitution) {
            if (substitution.comes != null && people.add(substitution.comes)) {
                standIns.add(substitution.comes);
                effective.add(substitution);
            }
        }

        OnCallPeriod period(OnCallPeriod planned) {
            var reasons = new LinkedHashSet<String>();
            var source = planned.source();
            for (var substitution : effective) {
                reasons.add(substitution.reason);
                source = substitution.source;
            }
            return new OnCallPeriod(
                    planned.interval(),
                    List.copyOf(people),
                    Set.copyOf(standIns),
                    source,
                    String.join("; ", reasons),
                    planned.of());
        }
    }
}
