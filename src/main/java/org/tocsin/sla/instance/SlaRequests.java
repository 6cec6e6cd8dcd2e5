package org.tocsin.sla.instance;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.subject.Subject;
import org.tocsin.sla.catalogue.SlaCatalogue;
import org.tocsin.sla.clock.ConflictRule;
import org.tocsin.sla.clock.SlaTerms;

/** Reads the variables with which a caller starts the process {@code SlaInstance} by itself. */
@Component
class SlaRequests {

    static final Collection<String> VARIABLES = List.of("subject", "title", "slaDefinition", "startedAt");

    private static final Pattern REFERENCE = Pattern.compile("([A-Z][A-Z0-9_]{0,39}):(\\S.*)");
    private static final Duration FASTER_CLOCK = Duration.ofMinutes(1), LONG_AGO = Duration.ofDays(3660);

    private final SlaCatalogue catalogue;
    private final Clock clock;

    SlaRequests(SlaCatalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** A checked request for a single SLA. */
    record Requested(
            SlaTerms terms, Subject subject, @Nullable Instant startedAt) {}

    Requested read(Map<String, ? extends @Nullable Object> variables, @Nullable String callersKey) {
        var errors = new InputErrors();
        var subject = text(errors, "subject", variables, 200);
        var title = text(errors, "title", variables, 1024);
        var name = text(errors, "slaDefinition", variables, 200);
        var definition = name == null ? null : catalogue.find(name).orElse(null);
        if (name != null && definition == null) {
            errors.add("slaDefinition", "unknown_value", "must be the id or the name of an active SLA definition");
        }
        var startedAt = time(errors, variables.get("startedAt"));
        errors.limitText("businessKey", callersKey, 255);
        errors.throwIfAny();
        if (subject == null || title == null || definition == null) {
            throw new IllegalStateException("An absent value was not noted");
        }
        var terms = definition
                .termsFor(ConflictRule.REQUESTED, "Requested by name")
                .withNotifications(catalogue.thresholds());
        return new Requested(terms, subject(subject, title), startedAt);
    }

    private static Subject subject(String text, String title) {
        var reference = REFERENCE.matcher(text);
        return reference.matches()
                ? new Subject(reference.group(1), reference.group(2), title)
                : new Subject("EXTERNAL", text, title);
    }

    private static @Nullable String text(
            InputErrors errors, String name, Map<String, ? extends @Nullable Object> variables, int limit) {
        var value = variables.get(name);
        if (value != null && !(value instanceof String)) {
            errors.add(name, "wrong_type", "must be text");
            return null;
        }
        errors.requireText(name, (String) value, limit);
        return value == null ? null : ((String) value).strip();
    }

    private @Nullable Instant time(InputErrors errors, @Nullable Object value) {
        var time = value instanceof Date date ? date.toInstant() : null;
        if (value != null && time == null) {
            try {
                time = OffsetDateTime.parse(value.toString()).toInstant();
            } catch (DateTimeException e) {
                errors.add("startedAt", "unknown_value", "must be a time with zone such as 2026-01-08T15:00:00Z");
            }
        }
        var now = clock.instant();
        if (time != null && (time.isAfter(now.plus(FASTER_CLOCK)) || time.isBefore(now.minus(LONG_AGO)))) {
            errors.add("startedAt", "out_of_range", "must lie in the past, at most ten years ago");
        }
        return time;
    }
}
