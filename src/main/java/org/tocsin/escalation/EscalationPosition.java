package org.tocsin.escalation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.MatterDirectory.Matter;
import org.tocsin.platform.MatterDirectory.Standing;

/** How far an escalation has come, read apart from the aggregate: the caller may yet have to lock it. */
record EscalationPosition(
        EscalationStatus status,
        int level,
        List<ScheduledStep> steps,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant cancelledAt) {

    Matter matter() {
        return switch (status) {
            case PENDING, TRIGGERED -> new Matter(Standing.OPEN, null, null, level, nextLevel());
            case ACKNOWLEDGED -> new Matter(Standing.ACKNOWLEDGED, acknowledgedBy, acknowledgedAt, level, nextLevel());
            case RESOLVED -> new Matter(Standing.RESOLVED, acknowledgedBy, resolvedAt, level, null);
            case CANCELLED -> new Matter(Standing.CANCELLED, acknowledgedBy, cancelledAt, level, null);
        };
    }

    private @Nullable Integer nextLevel() {
        return steps.stream()
                .map(ScheduledStep::level)
                .filter(l -> l > level)
                .min(Integer::compare)
                .orElse(null);
    }
}
