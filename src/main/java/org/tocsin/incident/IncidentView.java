package org.tocsin.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.Durations;
import org.tocsin.platform.Priority;
import org.tocsin.platform.Severity;

/**
 * An incident as the API shows it (contract.md, "Incident"); nothing is left out, absent values are null.
 *
 * @param createdAt   when it was registered
 * @param openedAt    since when it is so: the same, unless it was told later
 * @param repliedAt   when staff last answered in public
 * @param messageAt   when the customer last wrote
 * @param timeToClose from registration to closing, {@code [d ]hh:mm:ss} (seed 001)
 * @param reopenUntil once it is resolved or closed, how long it may be reopened
 */
public record IncidentView(
        UUID id,
        long number,
        Kind kind,
        String title,
        @Nullable String description,
        Status status,
        @Nullable Severity severity,
        @Nullable Priority priority,
        @Nullable String category,
        @Nullable String classificationReason,
        @Nullable String service,
        List<String> affectedServices,
        @Nullable String customer,
        @Nullable String project,
        String source,
        String reporter,
        @Nullable UUID assignee,
        @Nullable String team,
        @Nullable String department,
        Map<String, String> labels,
        @Nullable String dedupKey,
        @Nullable String externalId,
        @Nullable String externalReference,
        int requiredClearance,
        boolean drill,
        @Nullable String closeReason,
        @Nullable String resolutionNote,
        @Nullable String holdReason,
        boolean resolvedAutomatically,
        @Nullable UUID parent,
        String tenantId,
        String processInstanceId,
        Instant createdAt,
        Instant openedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant firstRespondedAt,
        @Nullable Instant repliedAt,
        @Nullable Instant messageAt,
        @Nullable Instant heldAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Nullable String timeToClose,
        @Nullable Instant reopenUntil,
        @Nullable Instant reopenedAt,
        int reopenedCount,
        List<Object> slaInstances,
        List<Object> escalations) {

    static IncidentView of(Incident incident, List<Object> slaInstances, List<Object> escalations) {
        var report = incident.report();
        return new IncidentView(
                incident.id(),
                incident.number(),
                report.kind(),
                report.title(),
                report.description(),
                incident.status(),
                incident.severity(),
                incident.priority(),
                incident.category(),
                incident.classificationReason(),
                report.service(),
                report.affectedServices(),
                report.customer(),
                report.project(),
                report.source(),
                report.reporter(),
                incident.assignee(),
                incident.team(),
                report.department(),
                report.labels(),
                report.dedupKey(),
                report.externalId(),
                incident.externalReference(),
                incident.requiredClearance(),
                report.drill(),
                incident.closeReason(),
                incident.resolutionNote(),
                incident.holdReason(),
                incident.resolvedAutomatically(),
                incident.parent(),
                incident.tenantId(),
                incident.processInstanceId(),
                incident.createdAt(),
                incident.openedAt(),
                incident.acknowledgedAt(),
                incident.firstRespondedAt(),
                incident.repliedAt(),
                incident.messageAt(),
                incident.heldAt(),
                incident.resolvedAt(),
                incident.closedAt(),
                incident.closedAt() == null
                        ? null
                        : Durations.text(Duration.between(incident.createdAt(), incident.closedAt())),
                incident.reopenUntil(),
                incident.reopenedAt(),
                incident.reopenedCount(),
                slaInstances,
                escalations);
    }
}
