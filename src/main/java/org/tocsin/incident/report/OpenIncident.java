package org.tocsin.incident.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tocsin.incident.lifecycle.Kind;
import org.tocsin.platform.problem.InvalidInput;

/**
 * The request to open an incident. Only {@code title} is required; {@code kind}, {@code severity} and {@code priority} in any
 * case. Severities of monitoring (error, warning, info) and ticket priorities (urgent, high, medium, low) are accepted.
 *
 * @param assignee id of a user
 * @param parent   id of the incident that this one belongs to
 * @param dedupKey while an incident with this key is open, the answer shows it and no second one is opened
 * @param status   OPEN, or ON_HOLD if nobody can work on it yet
 * @param openedAt when the problem began, if earlier: ISO-8601 with zone, at most ten years ago; its SLAs count from then
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

    private static final TypeReference<Map<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    /**
     * @param only the kind that can be opened here; null for all
     * @return the given fields by their API names, which are the names of the process variables too
     */
    public Map<String, Object> fields(@Nullable Kind only, ObjectMapper json) {
        if (only != null && kind != null && !kind.isBlank() && !only.name().equalsIgnoreCase(kind.strip())) {
            throw new InvalidInput("kind", "unknown_value", "must be " + only + " here");
        }
        var fields = json.convertValue(this, FIELDS);
        fields.put("kind", only == null ? kind : only.name());
        fields.put("source", source == null ? "api" : source);
        fields.values().removeIf(Objects::isNull);
        return Map.copyOf(fields);
    }
}
