package org.tocsin.escalation.instance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tocsin.escalation.policy.EscalationPolicy;
import org.tocsin.escalation.steps.EscalationSteps;
import org.tocsin.escalation.steps.ScheduledStep;

/**
 * The steps of one escalation as they are stored, and the instants from which they count.
 *
 * @param byMatrix      the policy has no steps of its own: the escalation matrix says them, again where the facts have changed
 * @param defaultChannels by which a step of the matrix goes out that names no channels
 * @param ladderStart   from which the steps count
 * @param earliestAt    no step is due before it
 */
@Embeddable
public record StepSchedule(
        @JdbcTypeCode(SqlTypes.JSON) @Column(name = "ladder")
        List<ScheduledStep> steps,

        boolean byMatrix,

        @JdbcTypeCode(SqlTypes.JSON) @Column(name = "usual_channels")
        List<String> defaultChannels,

        Instant ladderStart,
        Instant earliestAt) {

    static StepSchedule of(EscalationPolicy policy, Instant now) {
        var steps = policy.scheduledSteps();
        var terms = policy.terms();
        var earliest = now.plusSeconds(60L * terms.triggerDelayMinutes());
        return new StepSchedule(steps, steps.isEmpty(), terms.notificationChannels(), now, earliest);
    }

    /**
     * Takes the matrix's steps, unless the policy has its own.
     * Other steps for another priority count from when that became known: what was unimportant an hour ago does not begin at the top.
     *
     * @param opened from which the first ones count
     */
    StepSchedule withMatrix(List<ScheduledStep> matrix, Instant opened, Instant now) {
        var taken = matrix.stream().map(step -> step.orBy(defaultChannels)).toList();
        return !byMatrix || taken.equals(steps)
                ? this
                : new StepSchedule(taken, byMatrix, defaultChannels, steps.isEmpty() ? opened : now, earliestAt);
    }

    /** @return the same, its first step due at that instant */
    StepSchedule firstDueAt(Instant now) {
        return new StepSchedule(
                steps, byMatrix, defaultChannels, now.minus(steps.get(0).after()), earliestAt);
    }

    /** @return the same, its first step due at that instant unless it is due later anyway */
    StepSchedule firstDueNotBefore(Instant now) {
        return steps.isEmpty() || !now.minus(steps.get(0).after()).isAfter(ladderStart) ? this : firstDueAt(now);
    }

    /** @return the same, without waiting for the delay of the policy any longer */
    StepSchedule withoutDelay(Instant now) {
        return earliestAt.isAfter(now) ? new StepSchedule(steps, byMatrix, defaultChannels, ladderStart, now) : this;
    }

    /** @return the level above that one; empty if it is the highest */
    OptionalInt nextLevel(int level) {
        return steps.stream()
                .mapToInt(ScheduledStep::level)
                .filter(l -> l > level)
                .min();
    }

    /** @return the highest level above the one and not above the other; 0 if there is none */
    int highestAbove(int level, int limit) {
        return steps.stream()
                .mapToInt(ScheduledStep::level)
                .filter(l -> l > level && l <= limit)
                .max()
                .orElse(0);
    }

    EscalationSteps repeating(EscalationSteps.Repetition repetition) {
        return new EscalationSteps(steps, ladderStart, earliestAt, repetition);
    }
}
