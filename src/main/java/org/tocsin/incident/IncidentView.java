package org.tocsin.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.Priority;
import org.tocsin.platform.Severity;

/** An incident as the API shows it (contract.md, "Incident"); nothing is left out, absent values are null. */
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
        boolean resolvedAutomatically,
        @Nullable UUID parent,
        String tenantId,
        String processInstanceId,
        Instant createdAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant firstRespondedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
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
                report.requiredClearance(),
                report.drill(),
                incident.closeReason(),
                incident.resolutionNote(),
                incident.resolvedAutomatically(),
                incident.parent(),
                incident.tenantId(),
                incident.processInstanceId(),
                incident.createdAt(),
                incident.acknowledgedAt(),
                incident.firstRespondedAt(),
                incident.resolvedAt(),
                incident.closedAt(),
                slaInstances,
                escalations);
    }
}
