package org.tocsin.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One year of a calendar with the windows of each day, so that walks need not look at weekdays, holidays and overrides. */
final class YearPlan {

    private static final int[] CLOSED = {};
    private static final int DAY = 24 * 60 * 60;

    private final long firstDay;
    private final int[][] days;

    private YearPlan(long firstDay, int[][] days) {
        this.firstDay = firstDay;
        this.days = days;
    }

    static YearPlan of(
            int year,
            Map<DayOfWeek, List<LocalWindow>> week,
            Holidays holidays,
            Map<LocalDate, List<LocalWindow>> overrides) {
        var usual = new EnumMap<DayOfWeek, int[]>(DayOfWeek.class);
        week.forEach((day, windows) -> usual.put(day, seconds(windows)));
        var first = LocalDate.of(year, 1, 1);
        var days = new int[first.lengthOfYear()][];
        for (int i = 0; i < days.length; i++) {
            var date = first.plusDays(i);
            var override = overrides.get(date);
            days[i] = override != null
                    ? seconds(override)
                    : holidays.on(date) ? CLOSED : usual.getOrDefault(date.getDayOfWeek(), CLOSED);
        }
        return new YearPlan(first.toEpochDay(), days);
    }

    boolean has(long epochDay) {
        return epochDay >= firstDay && epochDay < firstDay + days.length;
    }

    /** @return opening and closing in turn, in seconds after the day's midnight; more than a day's if it lasts past the next */
    int[] windows(long epochDay) {
        return days[(int) (epochDay - firstDay)];
    }

    private static int[] seconds(List<LocalWindow> windows) {
        var seconds = new int[2 * windows.size()];
        for (int i = 0; i < windows.size(); i++) {
            var window = windows.get(i);
            seconds[2 * i] = window.start().toSecondOfDay();
            seconds[2 * i + 1] = window.end().toSecondOfDay() + (window.endsNextDay() ? DAY : 0);
        }
        return seconds;
    }
}
