package org.tocsin.oncall.shift;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tocsin.oncall.roster.Duty;

/** Updates the rows of a rotation to match its calculated duties: a row stays the same shift although its times change. */
final class Alignment {

    private final List<Assignment> free;
    private final Instant from;
    private final Instant now;

    private Alignment(List<Assignment> rows, Instant from, Instant now) {
        this.free = new ArrayList<>(rows);
        this.from = from;
        this.now = now;
    }

    /**
     * @param rows    open rows that follow the schedule
     * @param duties  from {@code from} on, up to the horizon
     * @param from    time of the last update: a shift active then continues only in a duty that was active then
     * @param horizon rows that begin there or later stay unchanged
     * @return the duties without a row
     */
    static List<Duty> of(List<Assignment> rows, List<Duty> duties, Instant from, Instant horizon, Instant now) {
        var alignment = new Alignment(rows, from, now);
        var unmatched = alignment.follow(
                duties,
                duty -> row -> row.person().equals(duty.person()) && row.start().equals(duty.start()));
        var missing = alignment.follow(
                unmatched, duty -> row -> row.person().equals(duty.person()) && overlap(row, duty) > 0);
        alignment.free.stream().filter(row -> row.start().isBefore(horizon)).forEach(row -> row.end(from));
        return missing;
    }

    private List<Duty> follow(List<Duty> duties, Function<Duty, Predicate<Assignment>> fits) {
        var without = new ArrayList<Duty>();
        for (var duty : duties) {
            var row = best(duty, fits.apply(duty));
            if (row.isPresent()) {
                free.remove(row.get());
                row.get().follow(duty, now);
            } else {
                without.add(duty);
            }
        }
        return without;
    }

    private Optional<Assignment> best(Duty duty, Predicate<Assignment> fits) {
        return free.stream()
                .filter(row -> row.status() == AssignmentStatus.SCHEDULED
                        || !duty.start().isAfter(from))
                .filter(fits)
                .max(Comparator.comparingLong(row -> overlap(row, duty)));
    }

    private static long overlap(Assignment row, Duty duty) {
        return row.interval().overlaps(duty.interval())
                ? row.interval().intersection(duty.interval()).toDuration().toMillis()
                : 0;
    }
}
