package org.tocsin.sla.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.sla.catalogue.SlaChoice.Answer;

/** Converts definitions to the candidates of decisions/applicable-slas.dmn, and the table's rows to answers. */
public final class ApplicableSlas {

    public static final String DECISION = "applicable-slas", CANDIDATES = "candidates";
    private static final String CHOSEN = "chosen", REASON = "reason", FALLBACK = "fallback";

    private ApplicableSlas() {}

    /** @return the definition as the table sees it: one context of {@code candidates} */
    static Map<String, Object> candidate(SlaDefinition definition, Map<String, ? extends @Nullable Object> facts) {
        var terms = definition.terms();
        var candidate = new HashMap<String, Object>();
        candidate.put("id", definition.id().toString());
        candidate.put("name", terms.name());
        candidate.put("type", terms.slaType().name());
        candidate.put("matches", terms.criteria().match(facts));
        candidate.put("criteria", terms.criteria().count());
        candidate.put("target_minutes", terms.targetDurationMinutes());
        candidate.put("business_hours_only", terms.businessHoursOnly());
        candidate.put("is_default", terms.isDefault() && terms.criteria().concerns(facts));
        return candidate;
    }

    /** @return the answer of the shipped table, for when the table failed */
    public static List<Map<String, Object>> byOwnCriteria(List<Map<String, Object>> candidates) {
        var matching = candidates.stream()
                .filter(c -> Boolean.TRUE.equals(c.get("matches")))
                .map(c -> c.get("id"))
                .toList();
        var defaults = candidates.stream()
                .filter(c -> Boolean.TRUE.equals(c.get("is_default")))
                .map(c -> c.get("id"))
                .toList();
        return List.of(
                Map.of(CHOSEN, matching, REASON, "Its own criteria match (the decision table failed)", FALLBACK, false),
                Map.of(CHOSEN, defaults, REASON, "Default of its type (the decision table failed)", FALLBACK, true));
    }

    /** @return each definition that a row of the answer chose; a row may name one or a list */
    static List<Answer> read(Collection<? extends Map<String, ? extends @Nullable Object>> rows) {
        var answers = new ArrayList<Answer>();
        for (var row : rows) {
            var reason = String.valueOf(row.get(REASON));
            var fallback = Boolean.TRUE.equals(row.get(FALLBACK));
            for (var id : listed(row.get(CHOSEN))) {
                uuid(id).ifPresent(uuid -> answers.add(new Answer(uuid, reason, fallback)));
            }
        }
        return answers;
    }

    private static Collection<?> listed(@Nullable Object chosen) {
        if (chosen instanceof Collection<?> list) {
            return list;
        }
        return chosen == null ? List.of() : List.of(chosen);
    }

    private static Optional<UUID> uuid(@Nullable Object id) {
        try {
            return Optional.of(UUID.fromString(String.valueOf(id)));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a rule that names something else chooses nothing
        }
    }
}
