package org.tocsin.calendar.holidays;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.tocsin.calendar.Holidays;

/**
 * The holidays of one calendar: its own dates, and those of countries and regions.
 *
 * @param off days that are no holidays although a country's rules say so
 */
public record HolidayList(Set<LocalDate> on, Set<LocalDate> off, Set<String> codes, PublicHolidays countries)
        implements Holidays {

    public static HolidayList of(Collection<Holiday> entries, PublicHolidays countries) {
        var on = new HashSet<LocalDate>();
        var off = new HashSet<LocalDate>();
        var codes = new HashSet<String>();
        for (var entry : entries) {
            if (PublicHolidays.looksLikeCode(entry.day())) {
                codes.add(entry.day());
            } else {
                (entry.active() ? on : off).add(LocalDate.parse(entry.day()));
            }
        }
        return new HolidayList(Set.copyOf(on), Set.copyOf(off), Set.copyOf(codes), countries);
    }

    @Override
    public boolean on(LocalDate date) {
        if (on.contains(date)) {
            return true;
        }
        return !off.contains(date) && codes.stream().anyMatch(code -> countries.has(code, date));
    }
}
