package org.tocsin.oncall;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.InputErrors;

/**
 * Reads a {@code schedule_config}: {@code rotation_length_days} or {@code interval} (of the type's unit), {@code handoff_time},
 * {@code start} (local; the latest handoff unless given). A key it does not know is refused, since a restriction
 * that nobody heeds would page people at night.
 */
final class ScheduleInput {

    private static final String FIELD = "schedule_config.";
    private static final Set<String> KNOWN =
            Set.of("rotation_length_days", "handoff_time", "timezone", "start", "interval", "unit");
    private static final int MOST_DAYS = 366;

    private final Map<String, @Nullable Object> written;
    private final InputErrors errors;

    ScheduleInput(Map<String, @Nullable Object> written, InputErrors errors) {
        this.written = written;
        this.errors = errors;
        written.keySet().stream()
                .filter(key -> !KNOWN.contains(key))
                .forEach(key -> errors.add(FIELD + key, "unknown_value", "is not understood"));
    }

    /**
     * @param before the schedule that is changed, whose length stays unless another is given; null for a new one
     * @return of use only if no error was added
     */
    Schedule read(RotationType type, ZoneId zone, Instant now, @Nullable Schedule before) {
        var start = start();
        var handoff = handoff(start);
        var unit = unit(type);
        int interval = interval(unit, before);
        var days = number("rotation_length_days");
        if (days != null) {
            if (written.get("interval") != null && interval * unit.days() != days) {
                errors.add(FIELD + "interval", "conflict", "says another length than rotation_length_days");
            }
            unit = TurnUnit.DAYS;
            interval = days;
        } else if (before != null && written.get("interval") == null && written.get("unit") == null) {
            unit = before.unit();
        }
        if (interval < 1 || interval > MOST_DAYS / unit.days()) {
            errors.add(
                    FIELD + (days == null ? "interval" : "rotation_length_days"),
                    "out_of_range",
                    "a turn lasts 1 to " + MOST_DAYS + " days");
        }
        var usual = Schedule.usualStart(type.unit(), handoff, zone, now);
        return Schedule.of(start == null ? usual : start, handoff, unit, interval);
    }

    /** @return the zone some write in here (seed 000) */
    @Nullable
    String timezone() {
        return text("timezone");
    }

    private TurnUnit unit(RotationType type) {
        var unit = errors.oneOf(FIELD + "unit", text("unit"), TurnUnit.class);
        return unit == null ? type.unit() : unit;
    }

    private int interval(TurnUnit unit, @Nullable Schedule before) {
        var given = number("interval");
        if (given != null) {
            return given;
        }
        return before == null || written.get("unit") != null ? 1 : before.interval();
    }

    private LocalTime handoff(@Nullable LocalDateTime start) {
        var text = text("handoff_time");
        if (text == null) {
            return start == null ? Schedule.USUAL_HANDOFF : start.toLocalTime();
        }
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            errors.add(FIELD + "handoff_time", "unknown_value", "must be a time of day such as 09:00");
            return Schedule.USUAL_HANDOFF;
        }
    }

    private @Nullable LocalDateTime start() {
        var text = text("start");
        if (text == null) {
            return null;
        }
        try {
            var start = text.length() == "2020-10-30".length()
                    ? LocalDate.parse(text).atTime(handoff(null))
                    : LocalDateTime.parse(text);
            if (start.getYear() < 1970 || start.getYear() > 2200) {
                errors.add(FIELD + "start", "out_of_range", "must be in the years 1970 to 2200");
            }
            return start;
        } catch (DateTimeException e) {
            errors.add(FIELD + "start", "unknown_value", "must be a local time such as 2020-10-30T09:00:00");
            return null;
        }
    }

    private @Nullable String text(String key) {
        var value = written.get(key);
        if (value != null && !(value instanceof String)) {
            errors.add(FIELD + key, "wrong_type", "must be a text");
        }
        return value instanceof String text ? text : null;
    }

    private @Nullable Integer number(String key) {
        var value = written.get(key);
        if (value != null && !(value instanceof Integer)) {
            errors.add(FIELD + key, "wrong_type", "must be a whole number");
        }
        return value instanceof Integer number ? number : null;
    }
}
