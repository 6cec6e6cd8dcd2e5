package org.tocsin.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.incident.lifecycle.Kind;

/**
 * Filters of the list. All filters must hold; of several values of one filter, one must. Case does not count.
 *
 * @param q     words of title or description, by their beginnings
 * @param since opened at or after this instant (ISO-8601 with zone)
 * @param until opened before this instant
 */
record IncidentFilter(
        @Nullable List<String> status,
        @Nullable List<String> severity,
        @Nullable List<String> priority,
        @Nullable List<String> kind,
        @Nullable List<String> category,
        @Nullable List<String> service,
        @Nullable List<String> assignee,
        @Nullable List<String> team,
        @Nullable String q,
        @Nullable String since,
        @Nullable String until) {

    IncidentFilter ofKind(Kind only) {
        return new IncidentFilter(
                status, severity, priority, List.of(only.name()), category, service, assignee, team, q, since, until);
    }

    static IncidentFilter ofStatus(List<String> status) {
        return new IncidentFilter(status, null, null, null, null, null, null, null, null, null, null);
    }
}
