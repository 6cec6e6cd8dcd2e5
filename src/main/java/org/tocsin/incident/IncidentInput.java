package org.tocsin.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.InputErrors;
import org.tocsin.platform.Priority;
import org.tocsin.platform.Severity;

/**
 * Reads a report whose values may be typed (our API) or text (plain variables of the engine's): one set of rules for both.
 * Names that are no fields are not looked at.
 */
final class IncidentInput {

    static final int TITLE = 1024, DESCRIPTION = 32 * 1024, NAME = 255;
    private static final int KEY = 512,
            LABELS = 64,
            LABEL_NAME = 128,
            LABEL_VALUE = 2048,
            SERVICES = 100,
            CLEARANCE = 100;
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, ? extends @Nullable Object> given;
    private final InputErrors errors = new InputErrors();

    private IncidentInput(Map<String, ? extends @Nullable Object> given) {
        this.given = given;
    }

    /**
     * @param reporter who reported it if the report does not say
     * @throws org.tocsin.platform.InvalidInput naming all that is wrong
     */
    static IncidentDraft read(Map<String, ? extends @Nullable Object> given, String reporter) {
        var input = new IncidentInput(given);
        var draft = input.draft(reporter);
        input.errors.throwIfAny();
        return draft;
    }

    private IncidentDraft draft(String reporter) {
        var category = text("category", NAME);
        return new IncidentDraft(
                report(reporter),
                errors.word("severity", text("severity", NAME), Severity::of, Severity.values()),
                errors.word("priority", text("priority", NAME), Priority::of, Priority.values()),
                category == null ? null : category.toUpperCase(Locale.ROOT),
                uuid("assignee"),
                text("team", NAME));
    }

    private Report report(String reporter) {
        var kind = errors.oneOf("kind", text("kind", NAME), Kind.class);
        return new Report(
                kind == null ? Kind.INCIDENT : kind,
                title(),
                text("description", DESCRIPTION),
                text("service", NAME),
                services(),
                text("customer", NAME),
                text("project", NAME),
                text("department", NAME),
                Objects.requireNonNullElse(text("source", NAME), "engine"),
                Objects.requireNonNullElse(text("reporter", NAME), reporter),
                labels(),
                text("dedup_key", KEY),
                text("external_id", NAME),
                number("required_clearance", CLEARANCE),
                flag("drill"));
    }

    private String title() {
        var title = text("title", TITLE);
        if (title == null && (given.get("title") == null || given.get("title") instanceof CharSequence)) {
            errors.requireText("title", null, TITLE);
        }
        return title == null ? "" : title;
    }

    private @Nullable String text(String field, int limit) {
        var value = given.get(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof CharSequence)) {
            errors.add(field, "wrong_type", "must be text");
            return null;
        }
        var text = value.toString().strip();
        errors.limitText(field, text, limit);
        return text.isEmpty() ? null : text;
    }

    private @Nullable UUID uuid(String field) {
        var text = text(field, NAME);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            errors.add(field, "unknown_value", "must be the id of a user");
            return null;
        }
    }

    private int number(String field, int most) {
        var value = given.get(field);
        try {
            var number = value == null ? 0 : new BigDecimal(value.toString().strip()).intValueExact();
            if (number < 0 || number > most) {
                errors.add(field, "out_of_range", "must be from 0 to " + most);
            }
            return number;
        } catch (ArithmeticException | NumberFormatException e) {
            errors.add(field, "wrong_type", "must be a whole number");
            return 0;
        }
    }

    private boolean flag(String field) {
        var value = given.get(field);
        var word = value == null ? "" : value.toString().strip().toLowerCase(Locale.ROOT);
        if (!List.of("", "true", "false").contains(word)) {
            errors.add(field, "wrong_type", "must be true or false");
        }
        return word.equals("true");
    }

    private List<String> services() {
        var field = "affected_services";
        var value = given.get(field);
        var all = new ArrayList<String>();
        if (value instanceof CharSequence text && !text.toString().strip().startsWith("[")) {
            Arrays.stream(text.toString().split(",", -1)).map(String::strip).forEach(all::add);
        } else if (parsed(field, value, Collection.class, "must be a list of names") instanceof Collection<?> names) {
            names.forEach(name -> all.add(name == null ? "" : name.toString().strip()));
        }
        all.removeIf(String::isEmpty);
        if (all.size() > SERVICES) {
            errors.add(field, "too_long", "has " + all.size() + " names; at most " + SERVICES + " are allowed");
        }
        for (var i = 0; i < all.size(); i++) {
            errors.limitText(field + "[" + i + "]", all.get(i), NAME);
        }
        return List.copyOf(all);
    }

    private Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        var value = given.get("labels");
        if (parsed("labels", value, Map.class, "must be an object of names and texts") instanceof Map<?, ?> named) {
            named.forEach((name, text) -> label(labels, String.valueOf(name), text));
        }
        if (labels.size() > LABELS) {
            errors.add("labels", "too_long", "has " + labels.size() + " entries; at most " + LABELS + " are allowed");
        }
        return labels;
    }

    private void label(Map<String, String> labels, String name, @Nullable Object text) {
        var field = "labels." + (name.length() > LABEL_NAME ? name.substring(0, LABEL_NAME) : name);
        if (text instanceof Map || text instanceof Collection) {
            errors.add(field, "wrong_type", "must be text");
            return;
        }
        errors.requireText(field, name, LABEL_NAME);
        errors.limitText(field, text == null ? null : text.toString(), LABEL_VALUE);
        labels.put(name, text == null ? "" : text.toString());
    }

    /** @return the structure, which a text holds as JSON; null if absent or wrong */
    private @Nullable Object parsed(String field, @Nullable Object value, Class<?> type, String rule) {
        try {
            var structure =
                    value instanceof CharSequence text && !text.toString().isBlank()
                            ? JSON.readValue(text.toString(), Object.class)
                            : value;
            if (structure == null || type.isInstance(structure)) {
                return structure;
            }
            if (structure instanceof CharSequence text && text.toString().isBlank()) {
                return null;
            }
        } catch (JsonProcessingException e) {
            // no JSON is as wrong as another structure
        }
        errors.add(field, "wrong_type", rule);
        return null;
    }
}
