package org.tocsin.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.incident.lifecycle.Closure;
import org.tocsin.incident.lifecycle.Conversation;
import org.tocsin.incident.lifecycle.Incident;
import org.tocsin.incident.lifecycle.Report;
import org.tocsin.incident.lifecycle.Status;
import org.tocsin.platform.format.Durations;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Severity;

/**
 * An incident as the API shows it; nothing is left out, absent values are null.
 *
 * @param createdAt   when it was registered
 * @param openedAt    when the problem began: createdAt, unless the report names an earlier time
 * @param timeToClose from registration to closing, {@code [d ]hh:mm:ss}
 */
public record IncidentView(
        UUID id,
        long number,
        @JsonUnwrapped Report report,
        Status status,
        @Nullable Severity severity,
        @Nullable Priority priority,
        @Nullable String category,
        @Nullable String classificationReason,
        int requiredClearance,
        @Nullable UUID assignee,
        @Nullable String team,
        @Nullable String externalReference,
        @Nullable UUID parent,
        String tenantId,
        String processInstanceId,
        Instant createdAt,
        Instant openedAt,
        @Nullable Instant acknowledgedAt,
        @JsonUnwrapped Conversation conversation,
        @Nullable Instant heldAt,
        @Nullable String holdReason,
        @JsonUnwrapped Closure closure,
        @Nullable String timeToClose,
        @Nullable Instant reopenedAt,
        int reopenedCount,
        List<Object> slaInstances,
        List<Object> escalations) {

    static IncidentView of(Incident incident, List<Object> slaInstances, List<Object> escalations) {
        var classification = incident.classification();
        var hold = incident.hold();
        var closedAt = incident.closure().closedAt();
        return new IncidentView(
                incident.id(),
                incident.number(),
                incident.report(),
                incident.status(),
                classification.severity(),
                classification.priority(),
                classification.category(),
                classification.classificationReason(),
                classification.requiredClearance(),
                incident.assignee(),
                incident.team(),
                incident.externalReference(),
                incident.parent(),
                incident.tenantId(),
                incident.processInstanceId(),
                incident.createdAt(),
                incident.openedAt(),
                incident.acknowledgedAt(),
                incident.conversation(),
                hold == null ? null : hold.heldAt(),
                hold == null ? null : hold.holdReason(),
                incident.closure(),
                closedAt == null ? null : Durations.text(Duration.between(incident.createdAt(), closedAt)),
                incident.reopenedAt(),
                incident.reopenedCount(),
                slaInstances,
                escalations);
    }
}
