package org.tocsin.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of climbing (seed 004, vectors F11): which level is to be paged at an instant, and when the next one is.
 * Levels already passed are skipped, not sent in a burst: the highest due one is paged now, the next waits the difference of the two.
 *
 * @param rungs    the levels, from the lowest up
 * @param start    the instant from which the rungs count
 * @param earliest no level is due before it, whatever the rungs say: the trigger and the policy's delay
 * @param rhythm   what happens again
 */
record Ladder(List<Rung> rungs, Instant start, Instant earliest, Rhythm rhythm) {

    /** A page that goes out this soon after its time is on time: what follows still counts from when it was due. */
    static final Duration PUNCTUAL = Duration.ofMinutes(1);

    /** How long the top of a ladder of one level waits before all of it is climbed again. */
    private static final Duration USUAL_PAUSE = Duration.ofMinutes(5);

    Ladder {
        rungs = rungs.stream().sorted(Comparator.comparingInt(Rung::level)).toList();
    }

    Ladder(List<Rung> rungs, Instant start, Instant earliest) {
        this(rungs, start, earliest, Rhythm.ONCE);
    }

    /**
     * One level: when it is due, in minutes from the start, what is done then and by which channels (none: the table decides).
     *
     * @param options null in ladders that were kept before there were any
     */
    record Rung(
            int level,
            int afterMinutes,
            List<String> actions,
            List<String> channels,
            @Nullable StepOptions options) {

        Rung(int level, int afterMinutes, List<String> actions, List<String> channels) {
            this(level, afterMinutes, actions, channels, null);
        }

        Duration after() {
            return Duration.ofMinutes(afterMinutes);
        }

        StepOptions optionsOrNone() {
            return options == null ? StepOptions.NONE : options;
        }

        /** @return the same, by those channels if it names none itself */
        Rung orBy(List<String> usual) {
            return channels.isEmpty() ? new Rung(level, afterMinutes, actions, usual, options) : this;
        }

        /** @return that instant, or the next at which the step may be taken */
        Instant open(Instant due) {
            return optionsOrNone().open(due);
        }
    }

    /**
     * What happens again while nobody answers.
     *
     * @param repeats       how often the whole ladder is climbed again
     * @param repeatAfter   minutes between the last level and the offsets starting again; null: as the ladder itself suggests
     * @param renotifyAfter minutes after which the current level is paged again; null: it is not
     */
    record Rhythm(
            int repeats,
            @Nullable Integer repeatAfter,
            @Nullable Integer renotifyAfter) {

        static final Rhythm ONCE = new Rhythm(0, null, null);
    }

    /**
     * How far an escalation has climbed.
     *
     * @param level   the level paged last, 0 for none
     * @param since   the instant from which the difference to the next level counts; of no meaning at level 0
     * @param round   how often the ladder has been begun
     * @param pagedAt when the level was last paged
     */
    record Position(int level, Instant since, int round, Instant pagedAt) {

        Position(int level, Instant since) {
            this(level, since, 1, since);
        }
    }

    /** What is to be done at an instant. */
    sealed interface Next permits Page, Wait, NobodyLeft {}

    /** Page that level now; the next one counts from {@code since}. */
    record Page(Rung rung, Instant since, int round) implements Next {}

    /** @param last every level was paged, and what comes is the last one again */
    record Wait(Instant until, boolean last) implements Next {

        Wait(Instant until) {
            this(until, false);
        }
    }

    record NobodyLeft() implements Next {}

    /** @param wanted the level demanded by the facts: one above the first is paged at once, the first waits its own delay */
    Next next(Position position, int wanted, Instant now) {
        var above = rungs.stream().filter(r -> r.level() > position.level()).toList();
        if (!above.isEmpty()) {
            return climb(above, r -> due(r, position), wanted, position.round(), position, now);
        }
        if (rungs.isEmpty() || position.round() > rhythm.repeats()) {
            return climb(List.of(), r -> now, 1, position.round(), position, now);
        }
        var again = position.since().plus(pause());
        return climb(rungs, r -> r.open(again.plus(r.after())), 1, position.round() + 1, position, now);
    }

    private Next climb(
            List<Rung> those, Function<Rung, Instant> dues, int wanted, int round, Position position, Instant now) {
        var demanded = !earliest.isAfter(now);
        var highest = those.stream()
                .filter(r -> (demanded && demanded(r, wanted)) || !dues.apply(r).isAfter(now))
                .reduce((lower, higher) -> higher);
        if (highest.isPresent()) {
            return new Page(highest.get(), counted(dues.apply(highest.get()), now), round);
        }
        var again = renotification(position);
        if (again.filter(at -> !at.isAfter(now)).isPresent()) {
            return new Page(at(position.level()).orElseThrow(), position.since(), position.round());
        }
        var waitsForEarliest =
                those.stream().anyMatch(r -> demanded(r, wanted)) ? Stream.of(earliest) : Stream.<Instant>of();
        return Stream.of(those.stream().map(dues), again.stream(), waitsForEarliest)
                .flatMap(Function.identity())
                .min(Comparator.naturalOrder())
                .<Next>map(until -> new Wait(until, those.isEmpty()))
                .orElseGet(NobodyLeft::new);
    }

    private Optional<Instant> renotification(Position position) {
        var minutes = rhythm.renotifyAfter();
        return minutes == null || at(position.level()).isEmpty()
                ? Optional.empty()
                : Optional.of(position.pagedAt().plus(Duration.ofMinutes(minutes)));
    }

    /** @return the rung of that level, if there is one */
    Optional<Rung> at(int level) {
        return rungs.stream().filter(r -> r.level() == level).findFirst();
    }

    private static boolean demanded(Rung rung, int wanted) {
        return wanted > 1 && rung.level() <= wanted;
    }

    private Instant due(Rung rung, Position position) {
        if (position.level() == 0) {
            var due = start.plus(rung.after());
            return rung.open(due.isBefore(earliest) ? earliest : due);
        }
        return rung.open(position.since().plus(rung.after()).minus(passed(position.level())));
    }

    /** A ladder that begins at once must not page its last and its first level in the same instant. */
    private Duration pause() {
        if (rhythm.repeatAfter() != null) {
            return Duration.ofMinutes(rhythm.repeatAfter());
        }
        if (rungs.get(0).afterMinutes() > 0) {
            return Duration.ZERO;
        }
        return rungs.size() == 1
                ? USUAL_PAUSE
                : rungs.get(rungs.size() - 1)
                        .after()
                        .minus(rungs.get(rungs.size() - 2).after());
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
