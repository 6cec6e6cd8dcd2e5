package org.tocsin.oncall.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;
import org.tocsin.oncall.rotation.ScheduleRange;
import org.tocsin.platform.problem.InputErrors;

/**
 * Request body of a fair assignment.
 *
 * @param from   the end of the current shift unless given
 * @param dryRun whether only to show the result
 */
record FairAssignmentInput(
        @Nullable String from,
        @Nullable String to,
        @Nullable Boolean dryRun) {

    private static final Duration LONGEST = Duration.ofDays(92);

    Interval read(Instant now) {
        var errors = new InputErrors();
        var start = from == null || from.isBlank() ? now : ScheduleRange.required("from", from, errors);
        var end = ScheduleRange.required("to", to, errors);
        if (start != null && start.isBefore(now)) {
            errors.add("from", "out_of_range", "must not be in the past");
        }
        if (start != null && end != null) {
            checkLength(start, end, errors);
        }
        errors.throwIfAny();
        return Interval.of(Objects.requireNonNull(start), Objects.requireNonNull(end));
    }

    private static void checkLength(Instant start, Instant end, InputErrors errors) {
        if (!start.isBefore(end)) {
            errors.add("to", "out_of_range", "must be after from");
        } else if (Duration.between(start, end).compareTo(LONGEST) > 0) {
            errors.add("to", "out_of_range", "at most " + LONGEST.toDays() + " days are assigned at once");
        }
    }

    boolean dry() {
        return Boolean.TRUE.equals(dryRun);
    }
}
