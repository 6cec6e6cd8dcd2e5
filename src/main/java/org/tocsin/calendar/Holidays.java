package org.tocsin.calendar;

import java.time.LocalDate;
import java.util.Set;

/** The days on which a calendar is closed. */
public interface Holidays {

    boolean on(LocalDate date);

    static Holidays of(Set<LocalDate> dates) {
        return new Dates(Set.copyOf(dates));
    }

    /** Holidays given as single dates. */
    record Dates(Set<LocalDate> dates) implements Holidays {

        @Override
        public boolean on(LocalDate date) {
            return dates.contains(date);
        }
    }
}
