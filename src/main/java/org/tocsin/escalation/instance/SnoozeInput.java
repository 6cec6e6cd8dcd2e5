package org.tocsin.escalation.instance;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.InputErrors;

/** Request body of a snooze: {@code until} or {@code minutes}, and the reason. */
record SnoozeInput(
        @Nullable String until,
        @Nullable Integer minutes,
        @Nullable String reason) {

    private static final int TEXT = 4000;

    /** @return the end of the snooze */
    Instant checked(Instant now) {
        var errors = new InputErrors();
        var moment = errors.moment("until", until);
        errors.requireText("reason", reason, TEXT);
        if (moment == null && minutes == null && errors.isEmpty()) {
            errors.add("minutes", "required", "must be given, or until");
        }
        if (moment != null && minutes != null) {
            errors.add("minutes", "conflict", "must not be given together with until");
        }
        if (minutes != null && minutes < 1) {
            errors.add("minutes", "out_of_range", "must be at least 1");
        }
        errors.throwIfAny();
        return moment == null ? now.plus(Duration.ofMinutes(minutes == null ? 1 : minutes)) : moment;
    }

    String because() {
        return reason == null ? "" : reason.strip();
    }
}
