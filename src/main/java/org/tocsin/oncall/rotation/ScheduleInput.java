package org.tocsin.oncall.rotation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.oncall.roster.TurnUnit;
import org.tocsin.platform.problem.InputErrors;

/**
 * Validates a {@code schedule_config}: {@code rotation_length_days} or {@code interval} (of {@code unit}, else the type's unit),
 * {@code handoff_time}, {@code start} (local; the latest handoff unless given), {@code weekdays} and {@code restrict_to}. An
 * unknown key is refused, since an ignored restriction would page people at night.
 */
final class ScheduleInput {

    static final String FIELD = "schedule_config";

    private static final Set<String> KNOWN = Set.of(
            "rotation_length_days",
            "handoff_time",
            "timezone",
            "start",
            "interval",
            "unit",
            RestrictionInput.WEEKDAYS,
            RestrictionInput.RESTRICT_TO);

    private final Map<String, @Nullable Object> written;
    private final InputErrors errors;
    private final String field;

    ScheduleInput(Map<String, @Nullable Object> written, InputErrors errors) {
        this(written, FIELD, errors);
    }

    /** @param where the input field, for errors */
    ScheduleInput(Map<String, @Nullable Object> written, String where, InputErrors errors) {
        this.written = written;
        this.errors = errors;
        this.field = where + ".";
        written.keySet().stream()
                .filter(key -> !KNOWN.contains(key))
                .forEach(key -> errors.add(field + key, "unknown_value", "is not understood"));
    }

    /**
     * @param before the schedule before the change, whose length stays unless another is given; null for a new one
     * @return valid only if no error was added
     */
    ScheduleConfig read(RotationType type, ZoneId zone, Instant now, @Nullable ScheduleConfig before) {
        var start = start();
        var handoff = handoff(start);
        var length = length(type, before);
        var restriction = new RestrictionInput(written, field, errors);
        var usual = ScheduleConfig.usualStart(length.unit(), handoff, zone, now);
        return ScheduleConfig.of(
                start == null ? usual : start,
                handoff,
                length.unit(),
                length.interval(),
                restriction.weekdays(),
                restriction.hours());
    }

    /** @return the zone, which some callers give here */
    @Nullable
    String timezone() {
        return text("timezone");
    }

    private TurnLength length(RotationType type, @Nullable ScheduleConfig before) {
        var unit = errors.oneOf(field + "unit", text("unit"), TurnUnit.class);
        var interval = number("interval");
        var days = number("rotation_length_days");
        if (days != null) {
            return ofDays(days, unit == null ? type.unit() : unit, interval);
        }
        if (before != null && interval == null && written.get("unit") == null) {
            return new TurnLength(before.unit(), before.interval());
        }
        var of = unit == null ? defaultUnit(type, before) : unit;
        return checked(new TurnLength(of, interval == null ? 1 : interval), "interval");
    }

    private TurnLength ofDays(int days, TurnUnit unit, @Nullable Integer interval) {
        if (interval != null && !new TurnLength(unit, interval).lasts(days)) {
            errors.add(field + "interval", "conflict", "says another length than rotation_length_days");
        }
        return checked(TurnLength.ofDays(days, unit), "rotation_length_days");
    }

    private TurnUnit defaultUnit(RotationType type, @Nullable ScheduleConfig before) {
        if (type != RotationType.CUSTOM) {
            return type.unit();
        }
        if (before != null) {
            return before.unit();
        }
        if (written.get("unit") == null) {
            errors.add(field + "unit", "required", "a CUSTOM rotation must say HOURS, DAYS, WEEKS or MONTHS");
        }
        return TurnUnit.DAYS;
    }

    private TurnLength checked(TurnLength length, String key) {
        int most = length.max();
        if (length.interval() < 1 || length.interval() > most) {
            errors.add(field + key, "out_of_range", "a turn lasts 1 to " + most + " " + length.unit());
        }
        return length;
    }

    private LocalTime handoff(@Nullable LocalDateTime start) {
        var text = text("handoff_time");
        if (text == null) {
            return start == null ? ScheduleConfig.DEFAULT_HANDOFF : start.toLocalTime();
        }
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            errors.add(field + "handoff_time", "unknown_value", "must be a time of day such as 09:00");
            return ScheduleConfig.DEFAULT_HANDOFF;
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
                errors.add(field + "start", "out_of_range", "must be in the years 1970 to 2200");
            }
            return start;
        } catch (DateTimeException e) {
            errors.add(field + "start", "unknown_value", "must be a local time such as 2020-10-30T09:00:00");
            return null;
        }
    }

    private @Nullable String text(String key) {
        var value = written.get(key);
        if (value != null && !(value instanceof String)) {
            errors.add(field + key, "wrong_type", "must be a text");
        }
        return value instanceof String text ? text : null;
    }

    private @Nullable Integer number(String key) {
        var value = written.get(key);
        if (value != null && !(value instanceof Integer)) {
            errors.add(field + key, "wrong_type", "must be a whole number");
        }
        return value instanceof Integer number ? number : null;
    }

    /** The length of a turn; at most a year, which bounds calculations. */
    private record TurnLength(TurnUnit unit, int interval) {

        private static final int WEEK = 7;

        /** @return weeks if the unit is weeks and the days are whole weeks, else days */
        static TurnLength ofDays(int days, TurnUnit usual) {
            return usual == TurnUnit.WEEKS && days % WEEK == 0 && days > 0
                    ? new TurnLength(TurnUnit.WEEKS, days / WEEK)
                    : new TurnLength(TurnUnit.DAYS, days);
        }

        boolean lasts(int days) {
            return List.of(new TurnLength(TurnUnit.DAYS, days), ofDays(days, TurnUnit.WEEKS))
                            .contains(this)
                    || unit == TurnUnit.HOURS && interval == days * 24;
        }

        int max() {
            return switch (unit) {
                case HOURS -> 366 * 24;
                case DAYS -> 366;
                case WEEKS -> 52;
                case MONTHS -> 12;
            };
        }
    }
}
