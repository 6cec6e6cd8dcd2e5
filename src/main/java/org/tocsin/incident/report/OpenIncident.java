package org.tocsin.incident.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.incident.lifecycle.Kind;
import org.tocsin.platform.problem.InvalidInput;

/**
 * A report: only {@code title} is needed. Words of {@code kind}, {@code severity} and {@code priority} in any case; severities
 * of monitoring (error, warning, info) and ticket priorities (urgent, high, medium, low) are understood.
 *
 * @param assignee id of a user
 * @param parent   id of the incident that it belongs to
 * @param dedupKey while an incident with this key is open, it is answered instead of opening a second one
 * @param status   OPEN, or ON_HOLD if nothing is to be done about it yet
 * @param openedAt since when it is so, if it is told later: ISO-8601 with zone, at most ten years ago; its service levels count from then
 */
public record OpenIncident(
        @Nullable String kind,
        @Nullable String title,
        @Nullable String description,
        @Nullable String severity,
        @Nullable String priority,
        @Nullable String category,
        @Nullable String service,
        @Nullable List<String> affectedServices,
        @Nullable String customer,
        @Nullable String project,
        @Nullable String source,
        @Nullable String reporter,
        @Nullable String assignee,
        @Nullable String team,
        @Nullable String department,
        @Nullable String parent,
        @Nullable Map<String, String> labels,
        @Nullable String dedupKey,
        @Nullable String externalId,
        @Nullable Integer requiredClearance,
        @Nullable Boolean drill,
        @Nullable String status,
        @Nullable String openedAt) {

    /**
     * @param only the kind that can be opened here; null for all
     * @return what was given, by the names of the contract, which are those of the process variables too
     */
    public Map<String, Object> fields(@Nullable Kind only) {
        if (only != null && kind != null && !kind.isBlank() && !only.name().equalsIgnoreCase(kind.strip())) {
            throw new InvalidInput("kind", "unknown_value", "must be " + only + " here");
        }
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("kind", only == null ? kind : only.name());
        fields.put("title", title);
        fields.put("description", description);
        fields.put("severity", severity);
        fields.put("priority", priority);
        fields.put("category", category);
        fields.put("service", service);
        fields.put("affected_services", affectedServices);
        fields.put("customer", customer);
        fields.put("project", project);
        fields.put("source", source == null ? "api" : source);
        fields.put("reporter", reporter);
        fields.put("assignee", assignee);
        fields.put("team", team);
        fields.put("department", department);
        fields.put("parent", parent);
        fields.put("labels", labels);
        fields.put("dedup_key", dedupKey);
        fields.put("external_id", externalId);
        fields.put("required_clearance", requiredClearance);
        fields.put("drill", drill);
        fields.put("status", status);
        fields.put("opened_at", openedAt);
        fields.values().removeIf(value -> value == null);
        return Map.copyOf(fields);
    }
}
