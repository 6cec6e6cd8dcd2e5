package org.tocsin.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * One opening of a day by the wall clock, half-open. One that closes before it opens lasts into the next day and belongs to
 * the day on which it opens. Closing at midnight is the end of the day, so midnight to midnight is the whole day; people
 * also write that as 00:00–23:59, and no minute is lost by it.
 */
public record Window(LocalTime opens, LocalTime closes) {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    private static final String END_OF_DAY = "24:00(:00)?";

    public static final Window WHOLE_DAY = new Window(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    public Window {
        if (opens.equals(LocalTime.MIDNIGHT) && !closes.isBefore(LAST_MINUTE)) {
            closes = LocalTime.MIDNIGHT;
        }
        if (opens.equals(closes) && !opens.equals(LocalTime.MIDNIGHT)) {
            throw sameTime(opens);
        }
    }

    /**
     * @param opens  {@code HH:mm} or {@code HH:mm:ss}
     * @param closes the same, or {@code 24:00}
     * @throws IllegalArgumentException with a sentence about what is wrong
     */
    public static Window of(String opens, String closes) {
        var start = time(opens);
        var end = closes.matches(END_OF_DAY) ? null : time(closes);
        if (start.equals(end)) {
            throw sameTime(start);
        }
        return new Window(start, end == null ? LocalTime.MIDNIGHT : end);
    }

    private static IllegalArgumentException sameTime(LocalTime time) {
        return new IllegalArgumentException("opens and closes at " + time + "; the whole day is 00:00 to 24:00");
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text + " is not a time of day such as 09:00 or 17:30:00", e);
        }
    }

    boolean lastsPastMidnight() {
        return !closes.isAfter(opens);
    }

    /** @return when it is open on that date; empty if a clock change skips all of it */
    Interval on(LocalDate date, ZoneId zone) {
        var lastDate = lastsPastMidnight() ? date.plusDays(1) : date;
        return new Interval(
                WallClock.instant(date.atTime(opens), zone), WallClock.instant(lastDate.atTime(closes), zone));
    }
}
