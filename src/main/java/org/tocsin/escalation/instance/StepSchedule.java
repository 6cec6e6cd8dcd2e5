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
 * The stored steps of one escalation, and the instants from which they count.
 *
 * @param byMatrix      whether the steps come from the escalation matrix, which is asked again when the facts change
 * @param defaultChannels channels of a matrix step that names none
 * @param ladderStart   the instant from which the steps count
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
     * Uses the matrix's steps, unless the policy has its own.
     * Steps for a changed priority count from now, so that an incident that was unimportant before does not begin at the top level.
     *
     * @param opened the instant from which the first matrix steps count
     */
    StepSchedule withMatrix(List<ScheduledStep> matrix, Instant opened, Instant now) {
        var taken = matrix.stream().map(step -> step.orBy(defaultChannels)).toList();
        return !byMatrix || taken.equals(steps)
                ? this
                : new StepSchedule(taken, byMatrix, defaultChannels, steps.isEmpty() ? opened : now, earliestAt);
    }

    /** @return a copy whose first step is due at that instant */
    StepSchedule firstDueAt(Instant now) {
        return new StepSchedule(
                steps, byMatrix, defaultChannels, now.minus(steps.get(0).after()), earliestAt);
    }

    /** @return a copy whose first step is due at that instant or later */
    StepSchedule firstDueNotBefore(Instant now) {
        return steps.isEmpty() || !now.minus(steps.get(0).after()).isAfter(ladderStart) ? this : firstDueAt(now);
    }

    /** @return a copy that no longer waits for the policy's delay */
    StepSchedule withoutDelay(Instant now) {
        return earliestAt.isAfter(now) ? new StepSchedule(steps, byMatrix, defaultChannels, ladderStart, now) : this;
    }

    /** @return the next higher level; empty if there is none */
    OptionalInt nextLevel(int level) {
        return steps.stream()
                .mapToInt(ScheduledStep::level)
                .filter(l -> l > level)
                .min();
    }

    /** @return the highest level above {@code level} and not above {@code limit}; 0 if there is none */
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
