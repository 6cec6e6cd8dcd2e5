package org.tocsin.incident.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.incident.lifecycle.Classification;
import org.tocsin.incident.lifecycle.IncidentDraft;
import org.tocsin.incident.lifecycle.Kind;
import org.tocsin.incident.lifecycle.Report;
import org.tocsin.incident.lifecycle.Status;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Severity;

/**
 * Reads a report. Values may be typed (our API) or text (plain variables of the engine): the same rules hold for both.
 * Unknown names are ignored.
 */
public final class IncidentInput {

    static final int TITLE = 1024, DESCRIPTION = 32 * 1024, NAME = 255, CLEARANCE = 100;
    private static final int KEY = 512, LABELS = 64, LABEL_NAME = 128, LABEL_VALUE = 2048, SERVICES = 100;
    private static final Duration AHEAD = Duration.ofMinutes(1), LONGEST_PAST = Duration.ofDays(3653);
    private static final Set<Status> BEGINNINGS = EnumSet.of(Status.OPEN, Status.ON_HOLD);
    private static final JsonMapper JSON = new JsonMapper();

    private final GivenFields fields;
    private final InputErrors errors;
    private final Instant now;

    private IncidentInput(Map<String, ? extends @Nullable Object> given, Instant now) {
        this.fields = new GivenFields(given);
        this.errors = fields.errors();
        this.now = now;
    }

    /**
     * @param reporter who reported it if the report does not say
     * @param now      what {@code opened_at} is compared with
     * @throws org.tocsin.platform.problem.InvalidInput naming all that is wrong
     */
    public static IncidentDraft read(Map<String, ? extends @Nullable Object> given, String reporter, Instant now) {
        var input = new IncidentInput(given, now);
        var draft = input.draft(reporter);
        input.errors.throwIfAny();
        return draft;
    }

    private IncidentDraft draft(String reporter) {
        return new IncidentDraft(
                report(reporter),
                classification(),
                fields.uuid("assignee"),
                fields.text("team", NAME),
                fields.uuid("parent"),
                onHold(),
                openedAt());
    }

    private Classification classification() {
        var category = fields.text("category", NAME);
        return Classification.proposed(
                fields.word("severity", Severity::of, Severity.values()),
                fields.word("priority", Priority::of, Priority.values()),
                category == null ? null : category.toUpperCase(Locale.ROOT),
                fields.number("required_clearance", CLEARANCE));
    }

    private Report report(String reporter) {
        var kind = errors.oneOf("kind", fields.text("kind", NAME), Kind.class);
        return new Report(
                kind == null ? Kind.INCIDENT : kind,
                title(),
                fields.text("description", DESCRIPTION),
                fields.text("service", NAME),
                services(),
                fields.text("customer", NAME),
                fields.text("project", NAME),
                fields.text("department", NAME),
                Objects.requireNonNullElse(fields.text("source", NAME), "engine"),
                Objects.requireNonNullElse(fields.text("reporter", NAME), reporter),
                labels(),
                fields.text("dedup_key", KEY),
                fields.text("external_id", NAME),
                fields.flag("drill"));
    }

    private String title() {
        var title = fields.text("title", TITLE);
        if (title == null && (fields.get("title") == null || fields.get("title") instanceof CharSequence)) {
            errors.requireText("title", null, TITLE);
        }
        return title == null ? "" : title;
    }

    /** Monitors and other systems may report late, and their clocks may be slightly ahead. */
    private @Nullable Instant openedAt() {
        var openedAt = fields.moment("opened_at");
        if (openedAt == null) {
            return null;
        }
        if (openedAt.isAfter(now.plus(AHEAD))) {
            errors.add("opened_at", "out_of_range", "must not be in the future");
        }
        if (openedAt.isBefore(now.minus(LONGEST_PAST))) {
            errors.add("opened_at", "out_of_range", "must not be more than ten years ago");
        }
        return openedAt.isAfter(now) ? now : openedAt.truncatedTo(ChronoUnit.MICROS);
    }

    private boolean onHold() {
        var status = fields.word(
                "status",
                word -> BEGINNINGS.stream()
                        .filter(s -> s.name().equalsIgnoreCase(word.strip()))
                        .findFirst(),
                BEGINNINGS.toArray(Status[]::new));
        return status == Status.ON_HOLD;
    }

    private List<String> services() {
        var field = "affected_services";
        var value = fields.get(field);
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
        var value = fields.get("labels");
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

    /** @return the list or map, parsed if it is JSON text; null if absent or wrong */
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
            // invalid JSON gets the same error as a wrong structure
        }
        errors.add(field, "wrong_type", rule);
        return null;
    }
}
