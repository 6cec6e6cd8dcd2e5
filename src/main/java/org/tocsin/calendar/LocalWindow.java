package org.tocsin.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.threeten.extra.Interval;

/**
 * Hours on a wall clock, half-open. A window whose end is not later than its start lasts into the next day and belongs to the
 * day on which it starts; equal start and end make a whole day.
 */
public record LocalWindow(LocalTime start, LocalTime end) {

    public static final LocalWindow WHOLE_DAY = new LocalWindow(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    private static final String END_OF_DAY = "24:00(:00)?";

    /**
     * Reads opening hours. 00:00–23:59 counts as the whole day too, so that no minute is lost.
     *
     * @param opens  {@code HH:mm} or {@code HH:mm:ss}
     * @param closes the same, or {@code 24:00}
     * @throws IllegalArgumentException with a sentence about what is wrong
     */
    public static LocalWindow of(String opens, String closes) {
        var start = time(opens);
        var end = closes.matches(END_OF_DAY) ? LocalTime.MIDNIGHT : time(closes);
        if (start.equals(end) && !closes.matches(END_OF_DAY)) {
            throw new IllegalArgumentException("opens and closes at " + start + "; the whole day is 00:00 to 24:00");
        }
        return start.equals(LocalTime.MIDNIGHT) && !end.isBefore(LAST_MINUTE) ? WHOLE_DAY : new LocalWindow(start, end);
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text + " is not a time of day such as 09:00 or 17:30:00", e);
        }
    }

    public boolean endsNextDay() {
        return !end.isAfter(start);
    }

    /** @return the interval on that date; empty if a clock change skips all of it */
    public Interval on(LocalDate date, ZoneId zone) {
        var lastDate = endsNextDay() ? date.plusDays(1) : date;
        return Interval.of(WallClock.instant(date.atTime(start), zone), WallClock.instant(lastDate.atTime(end), zone));
    }
}
