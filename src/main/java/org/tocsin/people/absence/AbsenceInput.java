package org.tocsin.people.absence;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.process.TimerDates;

/**
 * An absence as a caller wrote it: {@code start_time} and {@code end_time} as instants, or {@code start} and {@code end} as whole days of
 * the person's zone, the last one included. The two ends may be given in different forms.
 *
 * @param kind word of {@link AbsenceKind}
 */
record AbsenceInput(
        @Nullable String kind,
        @Nullable String startTime,
        @Nullable String endTime,
        @Nullable String start,
        @Nullable String end,
        @Nullable String reason) {

    private static final int TEXT_LIMIT = 1000, WORD_LIMIT = 20;
    private static final Duration LONGEST = Duration.ofDays(366), FARTHEST = Duration.ofDays(3 * 366);

    static AbsenceInput of(AbsenceEntry.Plan plan) {
        return new AbsenceInput(
                plan.kind().name(), plan.start().toString(), plan.end().toString(), null, null, plan.reason());
    }

    /**
     * @param before the stored absence, whose instants may be repeated beside new days; null for a new one
     * @return valid only if no error was added
     */
    AbsenceEntry.Plan read(ZoneId zone, Instant now, AbsenceEntry.@Nullable Plan before, InputErrors errors) {
        errors.requireText("kind", kind, WORD_LIMIT);
        errors.limitText("reason", reason, TEXT_LIMIT);
        var known = errors.oneOf("kind", kind, AbsenceKind.class);
        var from = moment("start", start, startTime, before == null ? null : before.start(), zone, 0, errors);
        var to = moment("end", end, endTime, before == null ? null : before.end(), zone, 1, errors);
        if (from != null && to != null) {
            checkSpan(from, to, now, errors);
        }
        return new AbsenceEntry.Plan(
                known == null ? AbsenceKind.OTHER : known,
                from == null ? now : from,
                to == null ? now : to,
                reason == null ? "" : reason.strip());
    }

    private void checkSpan(Instant from, Instant to, Instant now, InputErrors errors) {
        var startField = start == null ? "start_time" : "start";
        var endField = end == null ? "end_time" : "end";
        if (!from.isBefore(to)) {
            errors.add(endField, "out_of_range", "must be after " + startField);
        } else if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            errors.add(endField, "out_of_range", "an absence lasts at most " + LONGEST.toDays() + " days");
        }
        if (from.isBefore(now.minus(LONGEST))) {
            errors.add(startField, "out_of_range", "must not be more than " + LONGEST.toDays() + " days ago");
        }
        if (to.isAfter(now.plus(FARTHEST))) {
            errors.add(endField, "out_of_range", "must not be more than " + FARTHEST.toDays() + " days ahead");
        }
    }

    /** @param plusDays 1 for a last day, which ends when the next one begins */
    private static @Nullable Instant moment(
            String field,
            @Nullable String day,
            @Nullable String instant,
            @Nullable Instant before,
            ZoneId zone,
            int plusDays,
            InputErrors errors) {
        if (day == null || day.isBlank()) {
            errors.requireText(field + "_time", instant, 40);
            var read = errors.moment(field + "_time", instant);
            return read == null ? null : TimerDates.toMillis(read);
        }
        if (instant != null && (before == null || !instant.equals(before.toString()))) {
            errors.add(field, "conflict", "is given as well as " + field + "_time; one of them says it");
            return null;
        }
        try {
            return LocalDate.parse(day.strip())
                    .plusDays(plusDays)
                    .atStartOfDay(zone)
                    .toInstant();
        } catch (DateTimeException e) {
            errors.add(field, "wrong_type", "must be a day such as 2026-08-03");
            return null;
        }
    }
}
