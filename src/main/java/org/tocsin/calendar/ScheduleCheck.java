package org.tocsin.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.InputErrors;

/** Reads the hours of a request and notes everything that is wrong with them, field by field. */
final class ScheduleCheck {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final String END_OF_DAY = "24:00:00";
    private static final int MOST_DATES = 2_000;

    private final InputErrors errors;

    ScheduleCheck(InputErrors errors) {
        this.errors = errors;
    }

    /** @return the schedule, to be used only if no error was noted */
    Schedule read(BusinessHoursRequest request) {
        var weekday = span("weekday_start", request.weekdayStart(), "weekday_end", request.weekdayEnd());
        var weekend = request.weekendStart() == null && request.weekendEnd() == null
                ? null
                : span("weekend_start", request.weekendStart(), "weekend_end", request.weekendEnd());
        return new Schedule(
                zone(request.timezone()),
                weekday.start(),
                weekday.end(),
                weekend == null ? null : weekend.start(),
                weekend == null ? null : weekend.end(),
                overrides(request.dayOverrides() == null ? Map.of() : request.dayOverrides()),
                holidays(request.holidayCalendar() == null ? List.of() : request.holidayCalendar()));
    }

    private String zone(@Nullable String id) {
        if (id == null || id.isBlank()) {
            return "UTC";
        }
        try {
            return ZoneId.of(id.strip()).getId();
        } catch (DateTimeException e) {
            errors.add("timezone", "unknown_value", "must be a time zone such as Europe/London");
            return "UTC";
        }
    }

    private Map<String, List<Schedule.Span>> overrides(Map<String, List<BusinessHoursRequest.Span>> overrides) {
        limit("day_overrides", overrides.size());
        var read = new TreeMap<String, List<Schedule.Span>>();
        overrides.forEach((day, spans) -> {
            var field = "day_overrides." + day;
            var windows = new ArrayList<Schedule.Span>();
            for (var span : spans == null ? List.<BusinessHoursRequest.Span>of() : spans) {
                windows.add(span(field + ".start", span.start(), field + ".end", span.end()));
            }
            read.put(date(field, day), windows);
        });
        return read;
    }

    private List<String> holidays(List<@Nullable String> dates) {
        limit("holiday_calendar", dates.size());
        var read = new TreeSet<String>();
        for (var i = 0; i < dates.size(); i++) {
            read.add(date("holiday_calendar[" + i + "]", dates.get(i)));
        }
        return List.copyOf(read);
    }

    private void limit(String field, int dates) {
        if (dates > MOST_DATES) {
            errors.add(field, "too_long", "has " + dates + " dates; at most " + MOST_DATES + " are allowed");
        }
    }

    private String date(String field, @Nullable String text) {
        try {
            return LocalDate.parse(text == null ? "" : text).toString();
        } catch (DateTimeException e) {
            errors.add(field, "unknown_value", "must be a date such as 2026-12-25");
            return "";
        }
    }

    private Schedule.Span span(String startField, @Nullable String start, String endField, @Nullable String end) {
        var opens = time(startField, start);
        var closes = end != null && end.matches("24:00(:00)?") ? END_OF_DAY : time(endField, end);
        if (opens.equals(closes) && !opens.isEmpty()) {
            errors.add(
                    endField, "out_of_range", "must differ from " + startField + "; the whole day is 00:00 to 24:00");
        }
        return new Schedule.Span(opens, closes);
    }

    private String time(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            errors.add(field, "required", "must be a time of day such as 09:00");
            return "";
        }
        try {
            return LocalTime.parse(text.strip()).format(TIME);
        } catch (DateTimeException e) {
            errors.add(field, "unknown_value", "must be a time of day such as 09:00");
            return "";
        }
    }
}
