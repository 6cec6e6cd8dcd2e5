package org.tocsin.oncall.rotation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;
import org.tocsin.platform.problem.InputErrors;

/** Validates instants and intervals within the range of calculated schedules. */
public final class ScheduleRange {

    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z"),
            LAST = Instant.parse("2201-01-01T00:00:00Z");

    private ScheduleRange() {}

    public static Instant inRange(String field, Instant moment, InputErrors errors) {
        if (moment.isBefore(FIRST) || !moment.isBefore(LAST)) {
            errors.add(field, "out_of_range", "must be in the years 1970 to 2200");
        }
        return moment;
    }

    /** @return null, with an error added, if it is invalid */
    public static @Nullable Instant required(String field, @Nullable String text, InputErrors errors) {
        if (text == null || text.isBlank()) {
            errors.add(field, "required", "must be an instant such as 2026-03-02T09:00:00Z");
            return null;
        }
        var moment = errors.moment(field, text);
        return moment == null ? null : inRange(field, moment, errors);
    }

    /** @return valid only if no error was added */
    public static Interval interval(
            String startField, @Nullable String start, String endField, @Nullable String end, InputErrors errors) {
        var from = required(startField, start, errors);
        var to = required(endField, end, errors);
        if (from != null && to != null && from.isBefore(to)) {
            return Interval.of(from, to);
        }
        if (from != null && to != null) {
            errors.add(endField, "out_of_range", "must be after " + startField);
        }
        return Interval.of(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
    }
}
