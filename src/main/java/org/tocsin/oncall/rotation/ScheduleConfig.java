package org.tocsin.oncall.rotation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.calendar.LocalWindow;
import org.tocsin.oncall.roster.OpenHours;
import org.tocsin.oncall.roster.TurnCalendar;
import org.tocsin.oncall.roster.TurnUnit;
import org.tocsin.oncall.roster.Turns;
import org.tocsin.oncall.roster.Weekdays;

/**
 * The stored {@code schedule_config}. Dates are text, since a database driver would change a local time that the server's zone
 * skips.
 *
 * @param start       local date and time
 * @param handoffTime local time
 * @param weekdays    the days that count; empty means all
 * @param restrictTo  the covered hours of a day; empty means all
 */
public record ScheduleConfig(
        String start,
        String handoffTime,
        TurnUnit unit,
        int interval,
        List<DayOfWeek> weekdays,
        List<Hours> restrictTo) {

    /** A local window; an end that is not after the start is on the next day. */
    public record Hours(String start, String end) {

        private LocalWindow window() {
            return new LocalWindow(LocalTime.parse(start), LocalTime.parse(end));
        }
    }

    public static final LocalTime DEFAULT_HANDOFF = LocalTime.of(9, 0);

    private static final int WEEK = 7;

    @SuppressWarnings("ConstantValue")
    public // rows that were stored before there were restrictions have none
    ScheduleConfig {
        weekdays = weekdays == null ? List.of() : List.copyOf(weekdays);
        restrictTo = restrictTo == null ? List.of() : List.copyOf(restrictTo);
    }

    public static ScheduleConfig of(LocalDateTime start, LocalTime handoff, TurnUnit unit, int interval) {
        return of(start, handoff, unit, interval, List.of(), List.of());
    }

    public static ScheduleConfig of(
            LocalDateTime start,
            LocalTime handoff,
            TurnUnit unit,
            int interval,
            List<DayOfWeek> weekdays,
            List<Hours> restrictTo) {
        boolean wholeWeeks = unit == TurnUnit.DAYS && interval % WEEK == 0 && weekdays.isEmpty();
        return new ScheduleConfig(
                start.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME),
                handoff.toString(),
                wholeWeeks ? TurnUnit.WEEKS : unit,
                wholeWeeks ? interval / WEEK : interval,
                weekdays,
                restrictTo);
    }

    /** @return the default start, in the past so that somebody is on call at once: weeks on Monday, months on the 1st */
    public static LocalDateTime usualStart(TurnUnit unit, LocalTime handoff, ZoneId zone, Instant now) {
        var local = now.atZone(zone).toLocalDateTime();
        var today = local.toLocalDate().atTime(handoff);
        return switch (unit) {
            case HOURS, DAYS -> latest(today, local, ChronoUnit.DAYS);
            case WEEKS ->
                latest(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), local, ChronoUnit.WEEKS);
            case MONTHS -> latest(today.withDayOfMonth(1), local, ChronoUnit.MONTHS);
        };
    }

    private static LocalDateTime latest(LocalDateTime handoff, LocalDateTime now, ChronoUnit before) {
        return handoff.isAfter(now) ? handoff.minus(1, before) : handoff;
    }

    public Turns turns(String name, ZoneId zone, List<List<UUID>> participants) {
        var days = Weekdays.of(weekdays);
        return new Turns(
                name,
                new TurnCalendar(startsAt(), handsOffAt(), unit, interval, days, zone),
                OpenHours.of(days, restrictTo.stream().map(Hours::window).toList(), handsOffAt(), zone),
                participants);
    }

    LocalDateTime startsAt() {
        return LocalDateTime.parse(start);
    }

    LocalTime handsOffAt() {
        return LocalTime.parse(handoffTime);
    }

    /** @return the config as the API shows it */
    public Map<String, @Nullable Object> view() {
        var view = new LinkedHashMap<String, @Nullable Object>();
        if (unit == TurnUnit.DAYS || unit == TurnUnit.WEEKS) {
            view.put("rotation_length_days", unit == TurnUnit.WEEKS ? interval * WEEK : interval);
        }
        view.put("handoff_time", handoffTime);
        view.put("start", start);
        view.put("unit", unit);
        view.put("interval", interval);
        if (!weekdays.isEmpty()) {
            view.put(
                    "weekdays",
                    weekdays.stream().map(day -> day.name().substring(0, 3)).toList());
        }
        if (!restrictTo.isEmpty()) {
            view.put("restrict_to", restrictTo);
        }
        return view;
    }
}
