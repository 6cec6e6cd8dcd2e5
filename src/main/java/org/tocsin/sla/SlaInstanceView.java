package org.tocsin.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Seed 000's shape of an instance, and what it is about. Durations are {@code [d ]hh:mm:ss} of business time.
 *
 * @param incident      the subject's id, where the subject is an incident
 * @param targetTime    null while paused
 * @param responseTime  what it took, once met; {@code resolutionTime} likewise for a RESOLUTION_TIME
 * @param rule          why this definition among several, with {@code reason} in words
 */
record SlaInstanceView(
        UUID id,
        UUID slaDefinition,
        String slaDefinitionName,
        SlaType slaType,
        @Nullable String incident,
        String incidentTitle,
        String subjectType,
        String subjectId,
        @Nullable String externalReference,
        SlaStatus status,
        @Nullable Instant targetTime,
        Instant startedAt,
        @Nullable Instant nextThresholdAt,
        @Nullable Instant warningDueAt,
        @Nullable Instant warnedAt,
        @Nullable Instant pausedAt,
        @Nullable Instant metAt,
        @Nullable Instant breachedAt,
        @Nullable Instant cancelledAt,
        @Nullable UUID escalationPolicy,
        boolean escalationTriggered,
        @Nullable Instant escalationTriggeredAt,
        int escalationLevel,
        @Nullable String responseTime,
        @Nullable String resolutionTime,
        boolean isBreached,
        String timeRemaining,
        String breachTime,
        ConflictRule rule,
        String reason,
        @Nullable String processInstanceId,
        Instant createdAt) {

    static SlaInstanceView of(SlaInstance instance, ClockReading clock) {
        var promise = instance.promise();
        var subject = instance.subject();
        var took = clock.elapsed() == null ? null : text(clock.elapsed());
        var resolves = promise.slaType() == SlaType.RESOLUTION_TIME;
        return new SlaInstanceView(
                instance.id(),
                promise.definitionId(),
                promise.definitionName(),
                promise.slaType(),
                subject.type().equals("INCIDENT") ? subject.id() : null,
                subject.title(),
                subject.type(),
                subject.id(),
                instance.externalReference(),
                clock.status(),
                clock.targetTime(),
                clock.startedAt(),
                clock.nextThresholdAt(),
                clock.warningDueAt(),
                clock.warningFiredAt(),
                clock.pausedAt(),
                clock.metAt(),
                clock.breachedAt(),
                clock.cancelledAt(),
                promise.escalationPolicy(),
                clock.escalationTriggeredAt() != null,
                clock.escalationTriggeredAt(),
                clock.escalationLevel(),
                resolves ? null : took,
                resolves ? took : null,
                clock.status() == SlaStatus.BREACHED,
                text(clock.remaining()),
                text(clock.overdue()),
                promise.conflictRule(),
                promise.reason(),
                instance.processInstanceId(),
                instance.createdAt());
    }

    private static String text(Duration duration) {
        var days = duration.toDays() == 0 ? "" : duration.toDays() + " ";
        return days
                + String.format(
                        Locale.ROOT,
                        "%02d:%02d:%02d",
                        duration.toHoursPart(),
                        duration.toMinutesPart(),
                        duration.toSecondsPart());
    }
}
