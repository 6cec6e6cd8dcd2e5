package org.tocsin.oncall.shift;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;
import org.tocsin.oncall.roster.Intervals;
import org.tocsin.oncall.rotation.ScheduleRange;
import org.tocsin.platform.format.Uuids;
import org.tocsin.platform.problem.InputErrors;

/** Request body of an assignment. */
public record AssignmentInput(
        @Nullable String rotation,
        @Nullable String user,
        @Nullable String startTime,
        @Nullable String endTime,
        @Nullable String handoffNotes) {

    private static final Duration LONGEST = Duration.ofDays(366), OLDEST = Duration.ofDays(31);

    /** The validated input. */
    record Made(UUID rotation, UUID person, Interval interval, String notes) {}

    /** @return valid only if no error was added */
    Made read(Instant now, InputErrors errors) {
        var rotationId = Uuids.required("rotation", rotation, errors);
        var person = Uuids.required("user", user, errors);
        var start = ScheduleRange.required("start_time", startTime, errors);
        var end = ScheduleRange.required("end_time", endTime, errors);
        errors.limitText("handoff_notes", handoffNotes, Assignment.NOTES_LIMIT);
        if (start != null && end != null) {
            check(start, end, now, errors);
        }
        var interval =
                start != null && end != null && start.isBefore(end) ? Interval.of(start, end) : Intervals.at(now);
        return new Made(
                rotationId == null ? new UUID(0, 0) : rotationId,
                person == null ? new UUID(0, 0) : person,
                interval,
                handoffNotes == null ? "" : handoffNotes.strip());
    }

    private static void check(Instant start, Instant end, Instant now, InputErrors errors) {
        if (!start.isBefore(end)) {
            errors.add("end_time", "out_of_range", "must be after start_time");
        } else if (Duration.between(start, end).compareTo(LONGEST) > 0) {
            errors.add("end_time", "out_of_range", "an assignment lasts at most " + LONGEST.toDays() + " days");
        } else if (!end.isAfter(now)) {
            errors.add("end_time", "out_of_range", "must be in the future: who was on call is kept, not written");
        } else if (start.isBefore(now.minus(OLDEST))) {
            errors.add("start_time", "out_of_range", "must not lie more than " + OLDEST.toDays() + " days back");
        }
    }
}
