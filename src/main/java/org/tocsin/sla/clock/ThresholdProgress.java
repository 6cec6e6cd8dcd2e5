package org.tocsin.sla.clock;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The thresholds of an SLA: which were reached, and when the others are due.
 *
 * @param warningDueAt    copy of the first milestone's, for queries; {@code warningFiredAt} likewise
 * @param nextThresholdAt null when none is left, or while the SLA is paused
 */
@Embeddable
public record ThresholdProgress(
        @JdbcTypeCode(SqlTypes.JSON) List<Milestone> milestones,
        @Nullable Instant warningDueAt,
        @Nullable Instant warningFiredAt,
        @Nullable Instant nextThresholdAt) {

    public static ThresholdProgress of(List<Threshold> thresholds) {
        return new ThresholdProgress(thresholds.stream().map(Milestone::of).toList(), null, null, null);
    }

    /** Replaces the thresholds. Those that stay keep what was recorded. */
    public ThresholdProgress under(List<Threshold> thresholds) {
        var changed = thresholds.stream()
                .map(t -> milestones.stream()
                        .filter(m -> m.threshold().equals(t))
                        .findFirst()
                        .orElse(Milestone.of(t)))
                .toList();
        return new ThresholdProgress(changed, warningDueAt, warningFiredAt, nextThresholdAt);
    }

    /** Computes when the thresholds that were not reached yet are due. */
    public ThresholdProgress computed(Countdown countdown, Instant target, boolean breached) {
        var due = milestones.stream()
                .map(m -> m.firedAt() != null ? m : m.dueAt(countdown.reaches(m.threshold(), target)))
                .toList();
        return with(due, breached);
    }

    /** @return the thresholds that are due by then and not recorded yet, in order of time */
    public List<Threshold> due(Instant at, boolean breached) {
        if (nextThresholdAt == null || at.isBefore(nextThresholdAt)) {
            return List.of();
        }
        return milestones.stream()
                .filter(m -> m.isAhead(breached) && m.isDue(at))
                .map(Milestone::threshold)
                .toList();
    }

    public ThresholdProgress fired(List<Threshold> reached, Instant at, boolean breached) {
        var fired = milestones.stream()
                .map(m -> reached.contains(m.threshold()) ? m.firedAt(at) : m)
                .toList();
        return reached.isEmpty() ? this : with(fired, breached);
    }

    /** Skips what lies before the target; what lies beyond it comes next. */
    public ThresholdProgress breached() {
        return with(milestones, true);
    }

    /** No threshold is due while the SLA does not run. */
    public ThresholdProgress stopped() {
        return new ThresholdProgress(milestones, warningDueAt, warningFiredAt, null);
    }

    private ThresholdProgress with(List<Milestone> others, boolean breached) {
        var next = others.stream()
                .filter(m -> m.isAhead(breached))
                .map(Milestone::dueAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        if (others.isEmpty()) {
            return new ThresholdProgress(others, warningDueAt, warningFiredAt, next);
        }
        var warning = others.get(0);
        return new ThresholdProgress(others, warning.dueAt(), warning.firedAt(), next);
    }
}
