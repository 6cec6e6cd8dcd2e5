package org.tocsin.oncall.rotation;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.InputErrors;

/** Validates the days and hours of a schedule: {@code "weekdays":["MON"]} and {@code "restrict_to":[{"start":"09:00","end":"17:00"}]}. */
public final class RestrictionInput {

    public static final String WEEKDAYS = "weekdays", RESTRICT_TO = "restrict_to";

    private static final int MAX_WINDOWS = 10;
    private static final String MIDNIGHT = "00:00";

    private final Map<String, @Nullable Object> written;
    private final String where;
    private final InputErrors errors;

    RestrictionInput(Map<String, @Nullable Object> written, String where, InputErrors errors) {
        this.written = written;
        this.where = where;
        this.errors = errors;
    }

    /** @return in weekday order, without duplicates; empty if none was given */
    List<DayOfWeek> weekdays() {
        var days = EnumSet.noneOf(DayOfWeek.class);
        var given = list(WEEKDAYS);
        for (int i = 0; i < given.size(); i++) {
            var word = given.get(i);
            var day = weekday(String.valueOf(word));
            if (day.isEmpty()) {
                errors.add(
                        where + WEEKDAYS + "[" + i + "]",
                        "unknown_value",
                        "must be one of MON, TUE, WED, THU, FRI, SAT, SUN");
            }
            day.ifPresent(days::add);
        }
        return List.copyOf(days);
    }

    List<ScheduleConfig.Hours> hours() {
        var hours = new ArrayList<ScheduleConfig.Hours>();
        var given = list(RESTRICT_TO);
        if (given.size() > MAX_WINDOWS) {
            errors.add(where + RESTRICT_TO, "too_long", "at most " + MAX_WINDOWS + " windows are allowed");
            return hours;
        }
        for (int i = 0; i < given.size(); i++) {
            var field = where + RESTRICT_TO + "[" + i + "]";
            if (!(given.get(i) instanceof Map<?, ?> window)) {
                errors.add(field, "wrong_type", "must be an object with start and end");
                continue;
            }
            window.keySet().stream()
                    .filter(key -> !"start".equals(key) && !"end".equals(key))
                    .forEach(key -> errors.add(field + "." + key, "unknown_value", "is not understood"));
            var start = time(field + ".start", window.get("start"));
            var end = "24:00".equals(window.get("end")) ? MIDNIGHT : time(field + ".end", window.get("end"));
            hours.add(new ScheduleConfig.Hours(start, end));
        }
        return hours;
    }

    private List<?> list(String key) {
        var value = written.get(key);
        if (value != null && !(value instanceof List)) {
            errors.add(where + key, "wrong_type", "must be a list");
        }
        return value instanceof List<?> list ? list : List.of();
    }

    private String time(String field, @Nullable Object value) {
        try {
            return LocalTime.parse(String.valueOf(value)).toString();
        } catch (DateTimeException e) {
            errors.add(field, value == null ? "required" : "unknown_value", "must be a time of day such as 09:00");
            return MIDNIGHT;
        }
    }

    private static Optional<DayOfWeek> weekday(String word) {
        var upper = word.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(DayOfWeek.values())
                .filter(day ->
                        day.name().equals(upper) || day.name().substring(0, 3).equals(upper))
                .findFirst();
    }
}
