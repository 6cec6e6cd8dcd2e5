package org.tocsin.escalation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An escalation as the API shows it (seed 000, escalation-instances).
 *
 * @param incident        the subject's id if it is an incident
 * @param escalationLevel the level paged last, 0 before the first
 * @param levelReason     why it did not begin at the first level
 * @param nextLevelAt     when the next page is due; null while it is held or nothing is
 * @param heldUntil       when it goes on, while something holds it: {@code held_because} SNOOZED, MAINTENANCE, OFFICE_CLOSED
 * @param exhausted       every level was paged and nobody has answered
 * @param escalationSteps the ladder it climbs, in minutes after its start; a policy changed since does not change it
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
        @Nullable Hold heldBecause,
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

    /** One level of the ladder. */
    public record Step(int level, int afterMinutes, List<String> actions, List<String> channels) {}

    static EscalationView of(Escalation e) {
        var subject = e.subject();
        var snooze = e.snooze();
        var incident = subject.type().equals("INCIDENT");
        return new EscalationView(
                e.id(),
                e.policyId(),
                e.policyName(),
                incident ? subject.id() : null,
                incident ? subject.title() : null,
                subject.type(),
                subject.id(),
                e.status(),
                e.triggerCondition(),
                e.reason(),
                e.level(),
                e.round(),
                e.wantedBecause(),
                e.nextLevelAt(),
                e.heldBecause(),
                e.heldUntil(),
                snooze == null ? null : snooze.until(),
                snooze == null ? null : snooze.by(),
                snooze == null ? null : snooze.because(),
                e.exhaustedAt() != null,
                e.ladder().stream()
                        .map(r -> new Step(r.level(), r.afterMinutes(), r.actions(), r.channels()))
                        .toList(),
                e.acknowledgedBy(),
                e.acknowledgedAt(),
                e.resolvedAt(),
                e.cancelledAt(),
                e.cancelledBecause(),
                e.processInstanceId(),
                e.createdAt());
    }
}
