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
 * For which incidents a definition is meant: the lists agree all together, and an empty one agrees with anything.
 *
 * @param incidentKinds    the scope: it has to fit, but makes no definition more exact than another
 * @param incidentProjects names of projects in any case, found in the fact or the label of that name
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

    /** @return the facts with which a list does not agree */
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

    /** @return whether that kind of subject is in scope; outside, a definition is not even a default */
    public boolean concerns(Map<String, ? extends @Nullable Object> facts) {
        return agrees(incidentKinds, facts.get("kind"));
    }

    /** @return how many lists say something: the more, the more exactly the definition was meant */
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
