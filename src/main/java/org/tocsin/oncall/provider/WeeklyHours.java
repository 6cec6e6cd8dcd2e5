package org.tocsin.oncall.provider;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.tocsin.calendar.LocalWindow;

/** Restrictions of a layer as weekdays with the same hours on each of them. */
final class WeeklyHours {

    private static final int DAY = 86_400, WEEK = 7;

    private final TreeSet<DayOfWeek> days = new TreeSet<>();
    private final List<LocalWindow> hours = new ArrayList<>();

    List<DayOfWeek> days() {
        return List.copyOf(days);
    }

    List<LocalWindow> hours() {
        return List.copyOf(hours);
    }

    /** @return false if it does not fit this form */
    boolean addDaily(LocalTime start, long seconds) {
        if (!days.isEmpty() || seconds <= 0 || seconds > DAY) {
            return false;
        }
        return add(window(start, seconds));
    }

    /** @return false if it does not fit this form */
    boolean addWeekly(DayOfWeek day, LocalTime start, long seconds) {
        boolean severalDays = seconds > DAY;
        if (seconds <= 0 || severalDays && (seconds % DAY != 0 || seconds > (long) WEEK * DAY)) {
            return false;
        }
        var window = window(start, seconds);
        boolean others = days.isEmpty() ? !hours.isEmpty() : !hours.equals(List.of(window));
        if (others) {
            return false;
        }
        for (int i = 0; i < Math.max(1, seconds / DAY); i++) {
            days.add(day.plus(i));
        }
        return add(window);
    }

    private boolean add(LocalWindow window) {
        if (!hours.contains(window)) {
            hours.add(window);
        }
        return true;
    }

    private static LocalWindow window(LocalTime start, long seconds) {
        return new LocalWindow(start, start.plusSeconds(seconds % DAY));
    }
}
