package org.tocsin.escalation.steps;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Steps with due times: calculates which step is to be paged at an instant, and when the next one is due.
 * Missed levels are skipped: the highest due one is paged now, and the next waits the difference between the two.
 *
 * @param steps      from the lowest level up
 * @param start      the instant from which the steps count
 * @param earliest   no step is due before it: the trigger plus the policy's delay
 * @param repetition what is repeated while nobody answers
 */
public record EscalationSteps(List<ScheduledStep> steps, Instant start, Instant earliest, Repetition repetition) {

    /** A page at most this late counts as on time: the next step still counts from the due time. */
    static final Duration PUNCTUAL = Duration.ofMinutes(1);

    /** How long a single step waits before it is repeated. */
    private static final Duration DEFAULT_PAUSE = Duration.ofMinutes(5);

    public EscalationSteps {
        steps = steps.stream()
                .sorted(Comparator.comparingInt(ScheduledStep::level))
                .toList();
    }

    EscalationSteps(List<ScheduledStep> steps, Instant start, Instant earliest) {
        this(steps, start, earliest, Repetition.ONCE);
    }

    /**
     * What is repeated while nobody answers.
     *
     * @param repeats       how often all steps are repeated
     * @param repeatAfter   minutes from the last step until the steps start again; null: derived from the steps
     * @param renotifyAfter minutes after which the current level is paged again; null: never
     */
    public record Repetition(
            int repeats,
            @Nullable Integer repeatAfter,
            @Nullable Integer renotifyAfter) {

        static final Repetition ONCE = new Repetition(0, null, null);
    }

    /**
     * The current position of an escalation in its steps.
     *
     * @param level   the level paged last, 0 for none
     * @param since   the instant from which the delay to the next level counts; unused at level 0
     * @param round   how often the steps have begun
     * @param pagedAt when the level was last paged
     */
    public record Position(int level, Instant since, int round, Instant pagedAt) {

        Position(int level, Instant since) {
            this(level, since, 1, since);
        }
    }

    /** What to do at an instant. */
    public sealed interface Next permits Page, Wait, NobodyLeft {

        /** @return whether every level was paged, and at most the last one is paged again */
        default boolean isExhausted() {
            return false;
        }
    }

    /** Page that step now; the next one counts from {@code since}. */
    public record Page(ScheduledStep step, Instant since, int round) implements Next {}

    /** @param last whether every level was paged and the last one is paged again */
    public record Wait(Instant until, boolean last) implements Next {

        public Wait(Instant until) {
            this(until, false);
        }

        @Override
        public boolean isExhausted() {
            return last;
        }
    }

    public record NobodyLeft() implements Next {

        @Override
        public boolean isExhausted() {
            return true;
        }
    }

    /** @param wanted the demanded level: a level above the first is paged at once, the first waits its own delay */
    public Next next(Position position, int wanted, Instant now) {
        var above =
                steps.stream().filter(step -> step.level() > position.level()).toList();
        if (!above.isEmpty()) {
            return next(above, step -> due(step, position), wanted, position.round(), position, now);
        }
        if (steps.isEmpty() || position.round() > repetition.repeats()) {
            return next(List.of(), step -> now, 1, position.round(), position, now);
        }
        var again = position.since().plus(pause());
        return next(steps, step -> step.open(again.plus(step.after())), 1, position.round() + 1, position, now);
    }

    private Next next(
            List<ScheduledStep> those,
            Function<ScheduledStep, Instant> dues,
            int wanted,
            int round,
            Position position,
            Instant now) {
        var demanded = !earliest.isAfter(now);
        var highest = those.stream()
                .filter(step -> (demanded && demanded(step, wanted))
                        || !dues.apply(step).isAfter(now))
                .reduce((lower, higher) -> higher);
        if (highest.isPresent()) {
            return new Page(highest.get(), counted(dues.apply(highest.get()), now), round);
        }
        var again = renotification(position);
        if (again.filter(at -> !at.isAfter(now)).isPresent()) {
            return new Page(at(position.level()).orElseThrow(), position.since(), position.round());
        }
        var waitsForEarliest =
                those.stream().anyMatch(step -> demanded(step, wanted)) ? Stream.of(earliest) : Stream.<Instant>of();
        return Stream.of(those.stream().map(dues), again.stream(), waitsForEarliest)
                .flatMap(Function.identity())
                .min(Comparator.naturalOrder())
                .<Next>map(until -> new Wait(until, those.isEmpty()))
                .orElseGet(NobodyLeft::new);
    }

    private Optional<Instant> renotification(Position position) {
        var minutes = repetition.renotifyAfter();
        return minutes == null || at(position.level()).isEmpty()
                ? Optional.empty()
                : Optional.of(position.pagedAt().plus(Duration.ofMinutes(minutes)));
    }

    /** @return the step of that level; empty if there is none */
    public Optional<ScheduledStep> at(int level) {
        return steps.stream().filter(step -> step.level() == level).findFirst();
    }

    private static boolean demanded(ScheduledStep step, int wanted) {
        return wanted > 1 && step.level() <= wanted;
    }

    private Instant due(ScheduledStep step, Position position) {
        if (position.level() == 0) {
            var due = start.plus(step.after());
            return step.open(due.isBefore(earliest) ? earliest : due);
        }
        return step.open(position.since().plus(step.after()).minus(passed(position.level())));
    }

    /** @return the pause between rounds, which keeps the last and the first level from being paged at the same instant */
    private Duration pause() {
        if (repetition.repeatAfter() != null) {
            return Duration.ofMinutes(repetition.repeatAfter());
        }
        if (steps.get(0).afterMinutes() > 0) {
            return Duration.ZERO;
        }
        return steps.size() == 1
                ? DEFAULT_PAUSE
                : steps.get(steps.size() - 1)
                        .after()
                        .minus(steps.get(steps.size() - 2).after());
    }

    /** @return the offset of the highest step that is not above the level */
    private Duration passed(int level) {
        return steps.stream()
                .filter(step -> step.level() <= level)
                .reduce((lower, higher) -> higher)
                .map(ScheduledStep::after)
                .orElse(Duration.ZERO);
    }

    private static Instant counted(Instant due, Instant now) {
        return due.isAfter(now) || due.plus(PUNCTUAL).isBefore(now) ? now : due;
    }
}
