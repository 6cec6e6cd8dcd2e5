package org.tocsin.escalation.instance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.escalation.steps.ScheduledStep;
import org.tocsin.platform.subject.AnswerTargetDirectory.AcknowledgementState;
import org.tocsin.platform.subject.AnswerTargetDirectory.AnswerTarget;

/** The current level of an escalation, read without the aggregate, which the caller may lock later. */
record EscalationPosition(
        EscalationStatus status,
        int level,
        List<ScheduledStep> steps,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant cancelledAt) {

    AnswerTarget target() {
        return switch (status) {
            case PENDING, TRIGGERED -> new AnswerTarget(AcknowledgementState.OPEN, null, null, level, nextLevel());
            case ACKNOWLEDGED ->
                new AnswerTarget(AcknowledgementState.ACKNOWLEDGED, acknowledgedBy, acknowledgedAt, level, nextLevel());
            case RESOLVED -> new AnswerTarget(AcknowledgementState.RESOLVED, acknowledgedBy, resolvedAt, level, null);
            case CANCELLED ->
                new AnswerTarget(AcknowledgementState.CANCELLED, acknowledgedBy, cancelledAt, level, null);
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
