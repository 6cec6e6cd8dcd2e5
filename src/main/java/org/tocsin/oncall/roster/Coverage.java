package org.tocsin.oncall.roster;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.threeten.extra.Interval;

/**
 * Measures how well a schedule covers a window.
 *
 * @param unreachable shifts without a working contact
 * @param covered     fraction of the window in which somebody reachable is on call
 * @param balance     average load divided by the highest load; 1 is fair
 */
public record Coverage(
        List<Interval> gaps, List<Shift> unreachable, List<Share> shares, double covered, double balance) {

    /** One person's share. */
    public record Share(UUID person, Duration onCall, int shifts) {

        private Share and(Shift shift) {
            return new Share(person, onCall.plus(shift.interval().toDuration()), shifts + 1);
        }
    }

    private static final double WEIGHT_OF_BALANCE = 0.2;

    /** @param reachable people with a working contact */
    public static Coverage of(Schedule schedule, Interval window, Set<UUID> reachable) {
        var unreachable = schedule.shifts().stream()
                .filter(shift -> shift.people().stream().noneMatch(reachable::contains))
                .toList();
        Map<UUID, Share> shares = new LinkedHashMap<>();
        for (var shift : schedule.shifts()) {
            shift.people()
                    .forEach(person -> shares.put(
                            person,
                            shares.getOrDefault(person, new Share(person, Duration.ZERO, 0))
                                    .and(shift)));
        }
        var lost = schedule.gaps().stream().map(Interval::toDuration).reduce(Duration.ZERO, Duration::plus);
        for (var shift : unreachable) {
            lost = lost.plus(shift.interval().toDuration());
        }
        var total = window.toDuration();
        return new Coverage(
                schedule.gaps(),
                unreachable,
                List.copyOf(shares.values()),
                1 - part(lost, total),
                balance(List.copyOf(shares.values())));
    }

    /** @return 0 to 100: four fifths coverage, one fifth balance; 0 if nothing is covered */
    public int score() {
        return covered == 0
                ? 0
                : (int) Math.round(100 * ((1 - WEIGHT_OF_BALANCE) * covered + WEIGHT_OF_BALANCE * balance));
    }

    private static double balance(List<Share> shares) {
        var sum = shares.stream().map(Share::onCall).reduce(Duration.ZERO, Duration::plus);
        return shares.stream()
                .map(Share::onCall)
                .max(Duration::compareTo)
                .map(most -> part(sum.dividedBy(shares.size()), most))
                .orElse(1.0);
    }

    private static double part(Duration of, Duration whole) {
        return (double) of.toSeconds() / whole.toSeconds();
    }
}
