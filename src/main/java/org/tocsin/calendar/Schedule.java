package org.tocsin.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Hours as people write them (seed 000), already checked: times of day as {@code HH:mm:ss}, dates as in ISO 8601.
 *
 * @param weekendStart null, as weekendEnd, where weekends are closed
 */
record Schedule(
        String timezone,
        String weekdayStart,
        String weekdayEnd,
        @Nullable String weekendStart,
        @Nullable String weekendEnd,
        Map<String, List<Span>> dayOverrides,
        List<String> holidayCalendar) {

    /** Opening and closing as written; the latter may be {@code 24:00:00}. */
    record Span(String start, String end) {

        Window window() {
            return Window.of(start, end);
        }
    }

    WorkingHours workingHours() {
        var weekdays = List.of(Window.of(weekdayStart, weekdayEnd));
        var weekend = weekendStart == null || weekendEnd == null
                ? List.<Window>of()
                : List.of(Window.of(weekendStart, weekendEnd));
        var week = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, day.compareTo(DayOfWeek.SATURDAY) < 0 ? weekdays : weekend);
        }
        var overrides = dayOverrides.entrySet().stream()
                .collect(Collectors.toMap(
                        e -> LocalDate.parse(e.getKey()),
                        e -> e.getValue().stream().map(Span::window).toList()));
        var holidays = holidayCalendar.stream().map(LocalDate::parse).collect(Collectors.toSet());
        return new WorkingHours(ZoneId.of(timezone), week, holidays, overrides);
    }
}
