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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The opening hours of a calendar: windows per weekday in one zone, except on holidays. Immutable to callers; it caches what it
 * computes.
 */
public final class WorkingHours {

    /** Open all day, every day. */
    public static final WorkingHours ALWAYS = new WorkingHours(
            ZoneOffset.UTC,
            Arrays.stream(DayOfWeek.values())
                    .collect(Collectors.toMap(Function.identity(), day -> List.of(LocalWindow.WHOLE_DAY))));

    private static final int MAX_YEARS_KEPT = 64;

    private final ZoneId zone;
    private final Map<DayOfWeek, List<LocalWindow>> week;
    private final Holidays holidays;
    private final Map<LocalDate, List<LocalWindow>> overrides;
    private final Map<Integer, YearPlan> years = new ConcurrentHashMap<>();
    private volatile OffsetPeriod lastPeriod;

    /**
     * @param week      a weekday without windows is closed; at least one is open
     * @param holidays  closed all day; a window that began the day before still lasts until it ends
     * @param overrides the windows of single dates, in place of their weekday's and also on a holiday; none closes the day
     */
    public WorkingHours(
            ZoneId zone,
            Map<DayOfWeek, List<LocalWindow>> week,
            Holidays holidays,
            Map<LocalDate, List<LocalWindow>> overrides) {
        this.zone = zone;
        this.week = sorted(week);
        this.holidays = holidays;
        this.overrides = sorted(overrides);
        this.lastPeriod = OffsetPeriod.around(0, zone.getRules());
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("must be open on at least one weekday"); // else no deadline ever comes
        }
    }

    public WorkingHours(
            ZoneId zone,
            Map<DayOfWeek, List<LocalWindow>> week,
            Set<LocalDate> holidays,
            Map<LocalDate, List<LocalWindow>> overrides) {
        this(zone, week, Holidays.of(holidays), overrides);
    }

    public WorkingHours(ZoneId zone, Map<DayOfWeek, List<LocalWindow>> week) {
        this(zone, week, Set.of(), Map.of());
    }

    public ZoneId zone() {
        return zone;
    }

    public Map<DayOfWeek, List<LocalWindow>> week() {
        return week;
    }

    public Map<LocalDate, List<LocalWindow>> overrides() {
        return overrides;
    }

    /** @return the windows that open on that date, by opening time */
    public List<LocalWindow> windows(LocalDate date) {
        var override = overrides.get(date);
        if (override != null) {
            return override;
        }
        return holidays.on(date) ? List.of() : week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    /** @return the plan of the year of that day; days count from 1970 */
    YearPlan yearOf(long epochDay) {
        int year = LocalDate.ofEpochDay(epochDay).getYear();
        var known = years.get(year);
        return known != null ? known : plan(year);
    }

    private YearPlan plan(int year) {
        if (years.size() >= MAX_YEARS_KEPT) {
            years.clear();
        }
        return years.computeIfAbsent(year, y -> YearPlan.of(y, week, holidays, overrides));
    }

    /** @return the offset at that second; most calls fall into the same period as the one before */
    OffsetPeriod offsetAt(long epochSecond) {
        var period = lastPeriod;
        if (!period.holds(epochSecond)) {
            period = OffsetPeriod.around(epochSecond, zone.getRules());
            lastPeriod = period;
        }
        return period;
    }

    /** @return whether both have the same hours, holidays and overrides */
    public boolean sameAs(WorkingHours other) {
        return zone.equals(other.zone)
                && week.equals(other.week)
                && overrides.equals(other.overrides)
                && holidays.equals(other.holidays);
    }

    @Override
    public String toString() {
        return zone + " " + week + ", except " + overrides + ", closed on " + holidays;
    }

    private static <K> Map<K, List<LocalWindow>> sorted(Map<K, List<LocalWindow>> windows) {
        return windows.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        e -> e.getValue().stream()
                                .sorted(Comparator.comparing(LocalWindow::start))
                                .toList()));
    }
}
