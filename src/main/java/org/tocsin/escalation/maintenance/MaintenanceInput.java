package org.tocsin.escalation.maintenance;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.InputErrors;

/** Request body of a maintenance window. */
record MaintenanceInput(
        @Schema(description = "Names of services; left out: all of them") @Nullable
        List<? extends @Nullable String> services,

        @Schema(description = "Now, unless given") @Nullable String startsAt,
        @Nullable String endsAt,

        @Schema(description = "Instead of ends_at: how long from its start") @Nullable
        Integer minutes,

        @Nullable String reason) {

    private static final int TEXT = 4000, WORD = 255, LIST = 50;
    private static final Duration LONGEST = Duration.ofDays(31);

    /** The validated terms of a window. */
    record Terms(List<String> services, Instant startsAt, Instant endsAt, String reason) {}

    static MaintenanceInput of(Terms terms) {
        return new MaintenanceInput(
                terms.services(), terms.startsAt().toString(), terms.endsAt().toString(), null, terms.reason());
    }

    Terms checked(Instant now) {
        var errors = new InputErrors();
        var names = names(errors);
        var given = errors.moment("starts_at", startsAt);
        var start = given == null ? now : given;
        var end = end(start, errors);
        errors.requireText("reason", reason, TEXT);
        if (end != null && !end.isAfter(start)) {
            errors.add("ends_at", "out_of_range", "must be after starts_at");
        }
        if (end != null && end.isAfter(start.plus(LONGEST))) {
            errors.add(
                    "ends_at",
                    "out_of_range",
                    "must be within " + LONGEST.toDays() + " days: nobody is paged until then");
        }
        errors.throwIfAny();
        return new Terms(names, start, end == null ? start : end, reason == null ? "" : reason.strip());
    }

    private @Nullable Instant end(Instant start, InputErrors errors) {
        var end = errors.moment("ends_at", endsAt);
        if (minutes == null) {
            if (end == null && errors.isEmpty()) {
                errors.add("ends_at", "required", "must be given, or minutes: a window ends by itself");
            }
            return end;
        }
        if (end != null) {
            errors.add("minutes", "conflict", "must not be given together with ends_at");
        }
        if (minutes < 1) {
            errors.add("minutes", "out_of_range", "must be at least 1");
        }
        return start.plus(Duration.ofMinutes(minutes));
    }

    private List<String> names(InputErrors errors) {
        var kept = new ArrayList<String>();
        if (services == null) {
            return kept;
        }
        if (services.size() > LIST) {
            errors.add(
                    "services", "too_long", "names " + services.size() + " services; at most " + LIST + " are allowed");
            return kept;
        }
        for (var i = 0; i < services.size(); i++) {
            var service = services.get(i);
            errors.requireText("services[" + i + "]", service, WORD);
            if (service != null) {
                kept.add(service.strip());
            }
        }
        return kept;
    }
}
