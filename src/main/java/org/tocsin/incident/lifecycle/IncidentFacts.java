package org.tocsin.incident.lifecycle;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.platform.transaction.CurrentTenant;

/** Reads an incident as facts for decision tables and other modules: API names, words as text, times as instants, null if absent. */
@Component
public class IncidentFacts {

    /** What an incident is beside its category: a label of the same name says so. The escalation tables use it. */
    private static final List<String> NATURES =
            List.of("security_breach", "data_breach", "data_loss", "data_unrecoverable", "performance");

    private static final Set<String> YES = Set.of("true", "yes", "1");

    private final IncidentRepository incidents;

    IncidentFacts(IncidentRepository incidents) {
        this.incidents = incidents;
    }

    /** Does not query the database if the transaction has loaded the incident already. */
    @Transactional(readOnly = true)
    public Map<String, @Nullable Object> of(UUID id) {
        return of(incidents.findByIdAndTenantId(id, CurrentTenant.id()).orElseThrow());
    }

    public static Map<String, @Nullable Object> of(Incident incident) {
        var report = incident.report();
        var hold = incident.hold();
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("subject_type", Incident.SUBJECT_TYPE);
        facts.put("subject_id", incident.id().toString());
        facts.put("number", incident.number());
        facts.put("kind", report.kind().name());
        facts.put("title", report.title());
        facts.put("status", incident.status().name());
        facts.put("severity", word(incident.classification().severity()));
        facts.put("priority", word(incident.classification().priority()));
        facts.put("category", incident.classification().category());
        facts.put("service", report.service());
        facts.put("affected_services", report.affectedServices());
        facts.put("customer", report.customer());
        facts.put("project", report.project());
        facts.put("source", report.source());
        facts.put("reporter", report.reporter());
        facts.put(
                "assignee",
                incident.assignee() == null ? null : incident.assignee().toString());
        facts.put("team", incident.team());
        facts.put("department", report.department());
        facts.put("labels", report.labels());
        NATURES.forEach(nature -> facts.put(nature, says(report.labels().get(nature))));
        facts.put("external_id", report.externalId());
        facts.put("required_clearance", incident.classification().requiredClearance());
        facts.put("drill", report.drill());
        facts.put("opened_at", incident.openedAt());
        facts.put("created_at", incident.createdAt());
        facts.put("acknowledged_at", incident.acknowledgedAt());
        facts.put("first_responded_at", incident.conversation().firstRespondedAt());
        facts.put("replied_at", incident.conversation().repliedAt());
        facts.put("message_at", incident.conversation().messageAt());
        facts.put("held_at", hold == null ? null : hold.heldAt());
        facts.put("hold_reason", hold == null ? null : hold.holdReason());
        facts.put("resolved_at", incident.closure().resolvedAt());
        facts.put("closed_at", incident.closure().closedAt());
        facts.put("reopened_at", incident.reopenedAt());
        facts.put("resolved_automatically", incident.closure().resolvedAutomatically());
        return facts;
    }

    private static boolean says(@Nullable String label) {
        return label != null && YES.contains(label.strip().toLowerCase(Locale.ROOT));
    }

    private static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
