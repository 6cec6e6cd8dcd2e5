package org.tocsin.sla.instance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.format.Durations;
import org.tocsin.sla.clock.ConflictRule;
import org.tocsin.sla.clock.Milestone;
import org.tocsin.sla.clock.Pause;
import org.tocsin.sla.clock.SlaReading;
import org.tocsin.sla.clock.SlaStatus;
import org.tocsin.sla.clock.SlaType;

/**
 * An SLA instance and its subject as the API shows them. Durations are {@code [d ]hh:mm:ss} of business time unless stated.
 *
 * @param incident       the subject's id, where the subject is an incident
 * @param targetTime     null while paused
 * @param responseTime   business time until met; {@code resolutionTime} likewise for a RESOLUTION_TIME
 * @param isRetargeted   whether a person set another target than the agreed one
 * @param timeRemaining  does not change while paused
 * @param breachTime     time since the target passed
 * @param elapsedTime    business time without pauses; {@code elapsedWallTime} is wall-clock time
 * @param percentElapsed of the target, more than 100 when overdue
 * @param longestExchange of an UPDATE_TIME: the longest time that the customer has waited for a reply so far
 * @param predecessor    the SLA that this one replaced, or the exchange before
 * @param exceptions     noted by people; they change no figure
 * @param rule           why this definition among several, with {@code reason} in words
 */
public record SlaInstanceView(
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
        long targetDurationMinutes,
        boolean isRetargeted,
        Instant startedAt,
        @Nullable Instant nextThresholdAt,
        List<Milestone> thresholds,
        @Nullable Instant warningDueAt,
        @Nullable Instant warnedAt,
        @Nullable Instant pausedAt,
        @Nullable String pauseReason,
        List<Pause> pauses,
        @Nullable Instant metAt,
        @Nullable Instant breachedAt,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason,
        @Nullable UUID escalationPolicy,
        boolean escalationTriggered,
        @Nullable Instant escalationTriggeredAt,
        int escalationLevel,
        @Nullable String responseTime,
        @Nullable String resolutionTime,
        boolean isBreached,
        String timeRemaining,
        String breachTime,
        String elapsedTime,
        String elapsedWallTime,
        double percentElapsed,
        @Nullable String longestExchange,
        @Nullable UUID predecessor,
        List<SlaException> exceptions,
        ConflictRule rule,
        String reason,
        @Nullable String processInstanceId,
        Instant createdAt) {

    public static SlaInstanceView of(SlaInstance instance, SlaReading reading) {
        var terms = instance.terms();
        var subject = instance.subject();
        var state = reading.state();
        var timer = reading.timer();
        var progress = reading.progress();
        var took = text(state.took());
        var resolves = terms.slaType() == SlaType.RESOLUTION_TIME;
        return new SlaInstanceView(
                instance.id(),
                terms.definitionId(),
                terms.definitionName(),
                terms.slaType(),
                subject.type().equals("INCIDENT") ? subject.id() : null,
                subject.title(),
                subject.type(),
                subject.id(),
                instance.externalReference(),
                state.status(),
                timer.targetTime(),
                reading.target().toMinutes(),
                timer.isRetargeted(),
                timer.startedAt(),
                progress.nextThresholdAt(),
                progress.milestones(),
                progress.warningDueAt(),
                progress.warningFiredAt(),
                timer.pausedAt(),
                timer.pauseReason(),
                timer.pauses(),
                state.metAt(),
                state.breachedAt(),
                state.cancelledAt(),
                state.cancelReason(),
                terms.escalationPolicy(),
                reading.escalationTriggeredAt() != null,
                reading.escalationTriggeredAt(),
                reading.escalationLevel(),
                resolves ? null : took,
                resolves ? took : null,
                state.isBreached(),
                Durations.text(reading.remaining()),
                Durations.text(reading.overdue()),
                Durations.text(reading.elapsed()),
                Durations.text(reading.elapsedWall()),
                reading.percentElapsed(),
                terms.slaType() == SlaType.UPDATE_TIME ? text(instance.longestExchange()) : null,
                instance.predecessor(),
                instance.exceptions(),
                terms.conflictRule(),
                terms.reason(),
                instance.processInstanceId(),
                instance.createdAt());
    }

    private static @Nullable String text(@Nullable Duration duration) {
        return duration == null ? null : Durations.text(duration);
    }
}
