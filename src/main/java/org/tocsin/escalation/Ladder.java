package org.tocsin.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The arithmetic of climbing (seed 004, vectors F11): which level is to be paged at an instant, and when the next one is.
 * Levels already passed are skipped, not sent in a burst: the highest due one is paged now, the next waits the difference of the two.
 *
 * @param rungs    the levels, from the lowest up
 * @param start    the instant from which the rungs count
 * @param earliest no level is due before it, whatever the rungs say: the trigger and the policy's delay
 */
record Ladder(List<Rung> rungs, Instant start, Instant earliest) {

    /** A page that goes out this soon after its time is on time: what follows still counts from when it was due. */
    static final Duration PUNCTUAL = Duration.ofMinutes(1);

    Ladder {
        rungs = rungs.stream().sorted(Comparator.comparingInt(Rung::level)).toList();
    }

    /** One level: when it is due, in minutes from the start, what is done then and by which channels (none: the table decides). */
    record Rung(int level, int afterMinutes, List<String> actions, List<String> channels) {

        Duration after() {
            return Duration.ofMinutes(afterMinutes);
        }

        /** @return the same, by those channels if it names none itself */
        Rung orBy(List<String> usual) {
            return channels.isEmpty() ? new Rung(level, afterMinutes, actions, usual) : this;
        }
    }

    /**
     * How far an escalation has climbed.
     *
     * @param level the level paged last, 0 for none
     * @param since the instant from which the difference to the next level counts; of no meaning at level 0
     */
    record Position(int level, Instant since) {}

    /** What is to be done at an instant. */
    sealed interface Next permits Page, Wait, NobodyLeft {}

    /** Page that level now; the next one counts from {@code since}. */
    record Page(Rung rung, Instant since) implements Next {}

    record Wait(Instant until) implements Next {}

    record NobodyLeft() implements Next {}

    /** @param wanted the level demanded by the facts: one above the first is paged at once, the first waits its own delay */
    Next next(Position position, int wanted, Instant now) {
        var above = rungs.stream().filter(r -> r.level() > position.level()).toList();
        if (above.isEmpty()) {
            return new NobodyLeft();
        }
        return above.stream()
                .filter(r -> demanded(r, wanted) || !due(r, position).isAfter(now))
                .reduce((lower, higher) -> higher)
                .<Next>map(r -> new Page(r, counted(due(r, position), now)))
                .orElseGet(() -> new Wait(due(above.get(0), position)));
    }

    private static boolean demanded(Rung rung, int wanted) {
        return wanted > 1 && rung.level() <= wanted;
    }

    private Instant due(Rung rung, Position position) {
        if (position.level() == 0) {
            var due = start.plus(rung.after());
            return due.isBefore(earliest) ? earliest : due;
        }
        return position.since().plus(rung.after()).minus(passed(position.level()));
    }

    /** @return the offset of the highest rung that is not above the level */
    private Duration passed(int level) {
        return rungs.stream()
                .filter(r -> r.level() <= level)
                .reduce((lower, higher) -> higher)
                .map(Rung::after)
                .orElse(Duration.ZERO);
    }

    private static Instant counted(Instant due, Instant now) {
        return due.isAfter(now) || due.plus(PUNCTUAL).isBefore(now) ? now : due;
    }
}
