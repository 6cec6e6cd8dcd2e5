package org.tocsin.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * When work is done: the windows of each weekday, by the wall clock of one zone, except on holidays.
 *
 * @param week      a weekday without windows is closed; at least one is open
 * @param holidays  closed all day; the end of the night before still belongs to the day before
 * @param overrides the windows of single dates, in place of their weekday's and also on a holiday; none closes the day
 */
public record WorkingHours(
        ZoneId zone,
        Map<DayOfWeek, List<Window>> week,
        Set<LocalDate> holidays,
        Map<LocalDate, List<Window>> overrides) {

    /** All day, every day. */
    public static final WorkingHours ALWAYS = new WorkingHours(
            ZoneOffset.UTC,
            Arrays.stream(DayOfWeek.values())
                    .collect(Collectors.toMap(Function.identity(), day -> List.of(Window.WHOLE_DAY))));

    public WorkingHours {
        week = sorted(week);
        overrides = sorted(overrides);
        holidays = Set.copyOf(holidays);
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("must be open on at least one weekday"); // else no deadline ever comes
        }
    }

    public WorkingHours(ZoneId zone, Map<DayOfWeek, List<Window>> week) {
        this(zone, week, Set.of(), Map.of());
    }

    /** @return the windows that open on that date, by opening time */
    public List<Window> windows(LocalDate date) {
        var override = overrides.get(date);
        if (override != null) {
            return override;
        }
        return holidays.contains(date) ? List.of() : week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    private static <K> Map<K, List<Window>> sorted(Map<K, List<Window>> windows) {
        return windows.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        e -> e.getValue().stream()
                                .sorted(Comparator.comparing(Window::opens))
                                .toList()));
    }
}
