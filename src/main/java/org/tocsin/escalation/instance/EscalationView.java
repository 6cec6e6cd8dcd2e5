package org.tocsin.escalation.instance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.escalation.policy.TriggerCondition;

/**
 * An escalation as the API shows it.
 *
 * @param incident        the subject's id if it is an incident
 * @param escalationLevel the level paged last, 0 before the first
 * @param levelReason     why it did not begin at the first level
 * @param nextLevelAt     when the next page is due; null while suppressed or if none is due
 * @param heldUntil       end of the suppression; {@code held_because}: SNOOZED, MAINTENANCE, OFFICE_CLOSED
 * @param exhausted       whether every level was paged without an answer
 * @param escalationSteps its own steps, in minutes after its start; later changes of the policy do not affect them
 */
public record EscalationView(
        UUID id,
        UUID escalationPolicy,
        String escalationPolicyName,
        @Nullable String incident,
        @Nullable String incidentTitle,
        String subjectType,
        String subjectId,
        EscalationStatus status,
        TriggerCondition triggerCondition,
        String reason,
        int escalationLevel,
        int round,
        @Nullable String levelReason,
        @Nullable Instant nextLevelAt,
        Suppression.@Nullable Reason heldBecause,
        @Nullable Instant heldUntil,
        @Nullable Instant snoozedUntil,
        @Nullable String snoozedBy,
        @Nullable String snoozeReason,
        boolean exhausted,
        List<Step> escalationSteps,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason,
        @Nullable String processInstanceId,
        Instant createdAt) {

    record Step(int level, int afterMinutes, List<String> actions, List<String> channels) {}

    public static EscalationView of(Escalation e) {
        var origin = e.origin();
        var progress = e.progress();
        var snooze = e.suppression().snooze();
        var incident = origin.subjectType().equals("INCIDENT");
        return new EscalationView(
                e.id(),
                origin.policyId(),
                origin.policyName(),
                incident ? origin.subjectId() : null,
                incident ? origin.subjectTitle() : null,
                origin.subjectType(),
                origin.subjectId(),
                e.status(),
                origin.triggerCondition(),
                origin.reason(),
                progress.level(),
                progress.round(),
                progress.wantedBecause(),
                progress.nextLevelAt(),
                e.suppression().heldBecause(),
                e.suppression().heldUntil(),
                snooze == null ? null : snooze.until(),
                snooze == null ? null : snooze.by(),
                snooze == null ? null : snooze.because(),
                progress.exhaustedAt() != null,
                e.schedule().steps().stream()
                        .map(s -> new Step(s.level(), s.afterMinutes(), s.actions(), s.channels()))
                        .toList(),
                e.acknowledgement().acknowledgedBy(),
                e.acknowledgement().acknowledgedAt(),
                e.ending().resolvedAt(),
                e.ending().cancelledAt(),
                e.ending().cancelledBecause(),
                e.processInstanceId(),
                e.createdAt());
    }
}
