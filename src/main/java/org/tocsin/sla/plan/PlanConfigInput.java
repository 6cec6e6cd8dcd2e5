package org.tocsin.sla.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.tenancy.Plan;

/**
 * The request to create or change a plan; null for absent fields.
 *
 * @param overrides the complete new overrides
 * @param figures   overrides given as plain fields, as the answers show them; they are added
 * @param named     figures to write even if the plan had the same before, since a definition may have been edited;
 *                  not those that a caller only sends back as they were shown
 */
record PlanConfigInput(
        @Nullable String name,
        @Nullable Plan template,
        @Nullable Map<String, Object> overrides,
        Map<String, Object> figures,
        Set<String> named,
        @Nullable Boolean isActive) {

    private static final Set<String> OWN = Set.of("name", "template", "overrides", "is_active");
    private static final Set<String> ANSWERED =
            Set.of("id", "tenant_id", "data_sovereignty", "audit_logging", "created_at", "updated_at", "version");

    /** @param shown the plan as last answered: values that a caller sends back are no change; null for a new plan */
    static PlanConfigInput read(ObjectNode body, @Nullable JsonNode shown) {
        var errors = new InputErrors();
        refuseUnknown(body, errors);
        var name = text(errors, body, "name");
        if (body.has("name") || shown == null) {
            errors.requireText("name", name, 200);
        }
        var word = text(errors, body, "template");
        var template = errors.oneOf("template", word, Plan.class);
        if (shown == null && (word == null || word.isBlank())) {
            errors.add("template", "required", "must be standard, premium, enterprise or government");
        }
        var overrides = overrides(errors, body);
        var figures = figures(errors, body, shown);
        var named =
                new HashSet<>(template != null ? PlanInput.KEYS : overrides == null ? Set.of() : overrides.keySet());
        named.removeIf(body::has);
        named.addAll(figures.keySet());
        var input = new PlanConfigInput(
                name == null ? null : name.strip(), template, overrides, figures, named, active(errors, body));
        errors.throwIfAny();
        return input;
    }

    private static void refuseUnknown(ObjectNode body, InputErrors errors) {
        body.fieldNames().forEachRemaining(name -> {
            if (!OWN.contains(name) && !ANSWERED.contains(name) && !PlanInput.KEYS.contains(name)) {
                errors.add(name, "unknown_value", "is no field of a plan");
            }
        });
    }

    /** @return the plan's former overrides with this input merged into them */
    Map<String, Object> over(Map<String, Object> former) {
        var all = new LinkedHashMap<>(overrides == null ? former : overrides);
        all.putAll(figures);
        return all;
    }

    private static @Nullable Map<String, Object> overrides(InputErrors errors, ObjectNode body) {
        if (!body.has("overrides")) {
            return null;
        }
        var given = body.get("overrides");
        if (!given.isNull() && !given.isObject()) {
            errors.add("overrides", "wrong_type", "must be an object of figures");
            return null;
        }
        return new PlanInput(errors, "overrides.").overrides(given);
    }

    private static Map<String, Object> figures(InputErrors errors, ObjectNode body, @Nullable JsonNode shown) {
        var changed = body.deepCopy();
        changed.retain(PlanInput.KEYS.stream()
                .filter(key -> shown == null || !isSame(body.get(key), shown.get(key)))
                .collect(Collectors.toSet()));
        return new PlanInput(errors, "").overrides(changed);
    }

    private static boolean isSame(@Nullable JsonNode one, @Nullable JsonNode other) {
        if (one == null || other == null) {
            return false;
        }
        return one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other);
    }

    private static @Nullable Boolean active(InputErrors errors, ObjectNode body) {
        var given = body.path("is_active");
        if (!given.isMissingNode() && !given.isBoolean()) {
            errors.add("is_active", "wrong_type", "must be true or false");
        }
        return given.isBoolean() ? given.booleanValue() : null;
    }

    private static @Nullable String text(InputErrors errors, ObjectNode body, String field) {
        var given = body.path(field);
        if (!given.isMissingNode() && !given.isNull() && !given.isTextual()) {
            errors.add(field, "wrong_type", "must be text");
        }
        return given.isTextual() ? given.textValue() : null;
    }
}
