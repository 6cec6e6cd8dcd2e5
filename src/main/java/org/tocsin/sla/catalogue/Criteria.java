package org.tocsin.sla.catalogue;

import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The incidents that a definition is meant for. All lists must match; an empty list matches anything.
 *
 * @param incidentKinds    the scope: it must match, but does not count as a criterion
 * @param incidentProjects names of projects in any case, compared with the fact or the label {@code project}
 */
@Embeddable
public record Criteria(
        @JdbcTypeCode(SqlTypes.JSON) List<String> incidentKinds,
        @JdbcTypeCode(SqlTypes.JSON) List<String> incidentProjects,
        @JdbcTypeCode(SqlTypes.JSON) List<String> incidentCategories,
        @JdbcTypeCode(SqlTypes.JSON) List<String> incidentSeverities,
        @JdbcTypeCode(SqlTypes.JSON) List<String> incidentPriorities) {

    static final Criteria ANY = new Criteria(List.of(), List.of(), List.of(), List.of(), List.of());

    boolean match(Map<String, ? extends @Nullable Object> facts) {
        return mismatches(facts).isEmpty();
    }

    /** @return the facts that a list does not match */
    public List<String> mismatches(Map<String, ? extends @Nullable Object> facts) {
        var agreeing = new LinkedHashMap<String, Boolean>();
        agreeing.put("kind", concerns(facts));
        agreeing.put("project", isForProjectOf(facts));
        agreeing.put("category", agrees(incidentCategories, facts.get("category")));
        agreeing.put("severity", agrees(incidentSeverities, facts.get("severity")));
        agreeing.put("priority", agrees(incidentPriorities, facts.get("priority")));
        agreeing.values().removeIf(agrees -> agrees);
        return List.copyOf(agreeing.keySet());
    }

    /** @return whether this kind of subject is in scope; out of scope, a definition does not apply even as a default */
    public boolean concerns(Map<String, ? extends @Nullable Object> facts) {
        return agrees(incidentKinds, facts.get("kind"));
    }

    /** @return how many lists are not empty: the more, the more specific the definition */
    int count() {
        return (int) Stream.of(incidentProjects, incidentCategories, incidentSeverities, incidentPriorities)
                .filter(list -> !list.isEmpty())
                .count();
    }

    private boolean isForProjectOf(Map<String, ? extends @Nullable Object> facts) {
        var label = facts.get("labels") instanceof Map<?, ?> labels ? labels.get("project") : null;
        return incidentProjects.isEmpty() || isNamed(facts.get("project")) || isNamed(label);
    }

    private boolean isNamed(@Nullable Object project) {
        return project != null
                && incidentProjects.stream()
                        .anyMatch(
                                name -> name.equalsIgnoreCase(project.toString().strip()));
    }

    private static boolean agrees(List<String> allowed, @Nullable Object fact) {
        return allowed.isEmpty()
                || fact != null && allowed.contains(fact.toString().toUpperCase(Locale.ROOT));
    }
}
