package org.tocsin.incident;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report: only {@code title} is needed. Words of {@code kind}, {@code severity} and {@code priority} in any case; severities
 * of monitoring (error, warning, info) and ticket priorities (urgent, high, medium, low) are understood.
 *
 * @param assignee id of a user
 * @param dedupKey while an incident with this key is open, it is answered instead of opening a second one
 */
record OpenIncident(
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
        @Nullable Map<String, String> labels,
        @Nullable String dedupKey,
        @Nullable String externalId,
        @Nullable Integer requiredClearance,
        @Nullable Boolean drill) {

    /** @return what was given, by the names of the contract, which are those of the process variables too */
    Map<String, Object> fields() {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("kind", kind);
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
        fields.put("labels", labels);
        fields.put("dedup_key", dedupKey);
        fields.put("external_id", externalId);
        fields.put("required_clearance", requiredClearance);
        fields.put("drill", drill);
        fields.values().removeIf(value -> value == null);
        return Map.copyOf(fields);
    }
}
