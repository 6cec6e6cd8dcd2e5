package org.tocsin.audit;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.InputErrors;

/**
 * Filters of the changelog; all must hold.
 *
 * @param entity    for instance {@code incident} or {@code sla_definition}
 * @param entity_id id of one object of that entity
 * @param actor     the user or token that made the change
 * @param since     at or after this instant (ISO-8601 with zone)
 * @param until     before this instant
 */
record ChangelogFilter(
        @Nullable String entity,
        @Nullable String entity_id,
        @Nullable String actor,
        @Nullable String since,
        @Nullable String until) {

    private static final int NAME = 255;

    /** @return the filter values by their SQL conditions */
    Map<String, Object> checked() {
        var errors = new InputErrors();
        var conditions = new LinkedHashMap<String, Object>();
        text("entity", entity, conditions, errors);
        text("entity_id", entity_id, conditions, errors);
        text("actor", actor, conditions, errors);
        var from = errors.moment("since", since);
        var to = errors.moment("until", until);
        if (entity_id != null && entity == null) {
            errors.add("entity", "required", "says of what entity_id is the id");
        }
        errors.throwIfAny();
        if (from != null) {
            conditions.put("at >= ?", from.atOffset(ZoneOffset.UTC));
        }
        if (to != null) {
            conditions.put("at < ?", to.atOffset(ZoneOffset.UTC));
        }
        return conditions;
    }

    private static void text(String field, @Nullable String value, Map<String, Object> conditions, InputErrors errors) {
        errors.limitText(field, value, NAME);
        if (value != null && !value.isBlank()) {
            conditions.put(field + " = ?", value.strip());
        }
    }
}
