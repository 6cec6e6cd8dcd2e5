package org.tocsin.sla.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Severity;
import org.tocsin.sla.catalogue.Criteria;
import org.tocsin.sla.catalogue.SlaDefinition;
import org.tocsin.sla.clock.SlaType;

/** Reads a definition and collects its errors, field by field. */
public final class SlaDefinitionCheck {

    static final String DEFAULT_KIND = "INCIDENT";
    static final Object[] KINDS = {DEFAULT_KIND, "ALERT", "TICKET"};

    private static final int YEAR_IN_MINUTES = 525_600, MAX_LIST = 100;
    private static final Object[] SHORT_TEXT = {"text up to 100 characters"};

    private final InputErrors errors;
    private final double defaultThreshold;

    /** @param defaultThreshold the tenant's warning in percent, where the request names none */
    public SlaDefinitionCheck(InputErrors errors, double defaultThreshold) {
        this.errors = errors;
        this.defaultThreshold = defaultThreshold;
    }

    /** @return the terms; use them only if there is no error */
    public SlaDefinition.Terms read(SlaDefinitionRequest request) {
        errors.requireText("name", request.name(), 200);
        errors.limitText("description", request.description(), 2000);
        var type = errors.oneOf("sla_type", request.slaType(), SlaType.class);
        if (request.slaType() == null || request.slaType().isBlank()) {
            errors.add("sla_type", "required", "must be one of " + Arrays.asList(SlaType.values()));
        }
        var target = target(request.targetDurationMinutes());
        return new SlaDefinition.Terms(
                Objects.requireNonNullElse(request.name(), "").strip(),
                Objects.requireNonNullElse(request.description(), ""),
                Objects.requireNonNullElse(type, SlaType.RESPONSE_TIME),
                criteria(request),
                target,
                Boolean.TRUE.equals(request.businessHoursOnly()),
                request.businessHours(),
                Objects.requireNonNullElse(request.pauseOnHold(), type == SlaType.RESOLUTION_TIME),
                !Boolean.FALSE.equals(request.escalationEnabled()),
                new ThresholdCheck(errors, target, defaultThreshold)
                        .read(request.escalationThresholdPercent(), request.thresholds()),
                request.escalationPolicy(),
                !Boolean.FALSE.equals(request.isActive()),
                Boolean.TRUE.equals(request.isDefault()));
    }

    private Criteria criteria(SlaDefinitionRequest request) {
        return new Criteria(
                words("incident_kinds", request.incidentKinds(), SlaDefinitionCheck::kind, KINDS),
                words("incident_projects", request.incidentProjects(), SlaDefinitionCheck::name, SHORT_TEXT),
                words(
                        "incident_categories",
                        request.incidentCategories(),
                        word -> name(word).map(w -> w.toUpperCase(Locale.ROOT)),
                        SHORT_TEXT),
                words(
                        "incident_severities",
                        request.incidentSeverities(),
                        word -> Severity.of(word).map(Severity::name),
                        Severity.values()),
                words(
                        "incident_priorities",
                        request.incidentPriorities(),
                        word -> Priority.of(word).map(Priority::name),
                        Priority.values()));
    }

    static Optional<String> kind(String word) {
        var kind = word.strip().toUpperCase(Locale.ROOT);
        return Arrays.asList(KINDS).contains(kind) ? Optional.of(kind) : Optional.empty();
    }

    private static Optional<String> name(String word) {
        return word.length() > 100 || word.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(word.strip());
    }

    private List<String> words(
            String field,
            @Nullable List<@Nullable String> words,
            Function<String, Optional<String>> parser,
            Object[] allowed) {
        var read = new ArrayList<String>();
        if (words == null) {
            return read;
        }
        if (words.size() > MAX_LIST) {
            errors.add(field, "too_long", "has " + words.size() + " entries; at most " + MAX_LIST + " are allowed");
            return read;
        }
        for (var i = 0; i < words.size(); i++) {
            var item = field + "[" + i + "]";
            var word = errors.word(item, words.get(i), parser, allowed);
            if (words.get(i) == null || words.get(i).isBlank()) {
                errors.add(item, "required", "must not be empty");
            } else if (word != null && !read.contains(word)) {
                read.add(word);
            }
        }
        return read;
    }

    private int target(@Nullable Integer minutes) {
        if (minutes == null) {
            errors.add("target_duration_minutes", "required", "must be a number of minutes");
        } else if (minutes < 1 || minutes > YEAR_IN_MINUTES) {
            errors.add("target_duration_minutes", "out_of_range", "must be from 1 to " + YEAR_IN_MINUTES);
        } else {
            return minutes;
        }
        return YEAR_IN_MINUTES; // so that no threshold gets an error for it
    }
}
