package org.tocsin.oncall.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** The days of the week that count; if none is listed, all count. */
public record Weekdays(Set<DayOfWeek> listed) {

    static final Weekdays ALL = new Weekdays(Set.of());

    private static final int WEEK = 7;

    public static Weekdays of(Collection<DayOfWeek> listed) {
        return listed.isEmpty() ? ALL : new Weekdays(EnumSet.copyOf(listed));
    }

    boolean all() {
        return listed.isEmpty();
    }

    boolean includes(LocalDate date) {
        return all() || listed.contains(date.getDayOfWeek());
    }

    /** @return the nth counting day; the 0th is {@code from} or the first after it; a negative n counts backwards */
    LocalDate nth(LocalDate from, long n) {
        if (all()) {
            return from.plusDays(n);
        }
        var date = from.plusDays(Math.floorDiv(n, (long) listed.size()) * WEEK);
        for (int left = Math.floorMod(n, listed.size()); ; date = date.plusDays(1)) {
            if (includes(date) && left-- == 0) {
                return date;
            }
        }
    }

    /** @return the number of counting days from {@code from} until before {@code to}; negative if {@code to} is earlier */
    long count(LocalDate from, LocalDate to) {
        var days = ChronoUnit.DAYS.between(from, to);
        if (all()) {
            return days;
        }
        var count = Math.floorDiv(days, (long) WEEK) * listed.size();
        var date = from;
        for (int i = Math.floorMod(days, WEEK); i > 0; i--, date = date.plusDays(1)) {
            count += includes(date) ? 1 : 0;
        }
        return count;
    }
}
