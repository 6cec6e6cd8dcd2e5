package org.tocsin.calendar.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.calendar.LocalWindow;
import org.tocsin.calendar.WorkingHours;
import org.tocsin.calendar.holidays.Holiday;
import org.tocsin.calendar.holidays.HolidayList;
import org.tocsin.calendar.holidays.PublicHolidays;

/**
 * The checked hours of a calendar as a person wrote them: times of day as {@code HH:mm:ss}.
 *
 * @param dayOverrides by ISO date or by weekday, {@code SATURDAY}; a date has precedence and opens a holiday too
 * @param weekendStart null, as weekendEnd, where weekends are closed
 */
record WrittenHours(
        String timezone,
        String weekdayStart,
        String weekdayEnd,
        @Nullable String weekendStart,
        @Nullable String weekendEnd,
        Map<String, List<Span>> dayOverrides,
        List<Holiday> holidayCalendar) {

    /** Opening and closing as written; the latter may be {@code 24:00}. */
    record Span(String start, String end) {

        LocalWindow window() {
            return LocalWindow.of(start, end);
        }
    }

    WorkingHours workingHours(PublicHolidays countries) {
        var weekdays = List.of(LocalWindow.of(weekdayStart, weekdayEnd));
        var weekend = weekendStart == null || weekendEnd == null
                ? List.<LocalWindow>of()
                : List.of(LocalWindow.of(weekendStart, weekendEnd));
        var week = new EnumMap<DayOfWeek, List<LocalWindow>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, day.compareTo(DayOfWeek.SATURDAY) < 0 ? weekdays : weekend);
        }
        var dates = new HashMap<LocalDate, List<LocalWindow>>();
        dayOverrides.forEach((day, spans) -> {
            var windows = spans.stream().map(Span::window).toList();
            if (Character.isDigit(day.charAt(0))) {
                dates.put(LocalDate.parse(day), windows);
            } else {
                week.put(DayOfWeek.valueOf(day), windows);
            }
        });
        return new WorkingHours(ZoneId.of(timezone), week, HolidayList.of(holidayCalendar, countries), dates);
    }

    WrittenHours withHolidays(List<Holiday> holidays) {
        return new WrittenHours(timezone, weekdayStart, weekdayEnd, weekendStart, weekendEnd, dayOverrides, holidays);
    }
}
