package org.tocsin.sla.clock;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One threshold of a running SLA, with its times.
 *
 * @param dueAt   as last computed
 * @param firedAt when it was recorded; never changed afterwards
 */
public record Milestone(
        Threshold threshold,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Instant dueAt,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Instant firedAt) {

    static Milestone of(Threshold threshold) {
        return new Milestone(threshold, null, null);
    }

    Milestone dueAt(Instant instant) {
        return new Milestone(threshold, instant, firedAt);
    }

    Milestone firedAt(Instant instant) {
        return new Milestone(threshold, dueAt, instant);
    }

    /** @param overdue whether the SLA is breached: thresholds before the target are then ignored */
    boolean isAhead(boolean overdue) {
        return firedAt == null && threshold.isBeforeTarget() != overdue;
    }

    boolean isDue(Instant at) {
        return dueAt != null && !at.isBefore(dueAt);
    }
}
