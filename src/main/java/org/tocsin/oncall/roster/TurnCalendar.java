package org.tocsin.oncall.roster;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.tocsin.calendar.WallClock;

/**
 * Calculates when turns begin, in local time: turn 0 at {@code start}, each next one {@code interval} units later at the handoff
 * time. A week with a clock change has 167 or 169 hours; a handoff time that the change skips or repeats is taken as {@code WallClock} says. A day, with its hours, lasts from one
 * handoff time to the next; unlisted days use no turn. With listed days a weekly turn changes on Monday and a monthly one on
 * the 1st; without, on the start's weekday, or on the start's day of the month, at most the month's last.
 * The calculation does not iterate from the start.
 *
 * @param start local date and time
 * @param time  local handoff time; hourly turns change at times that are a whole number of turns away from it
 */
public record TurnCalendar(
        LocalDateTime start, LocalTime time, TurnUnit unit, int interval, Weekdays days, ZoneId zone) {

    private static final int DAY = 24;

    public TurnCalendar {
        if (interval < 1) {
            throw new IllegalArgumentException("A turn lasts at least one of " + unit);
        }
    }

    /** @return the start of the turn */
    Instant of(long turn) {
        return WallClock.instant(turn == 0 ? start : local(turn * interval), zone);
    }

    /** @return the turn at the instant, negative before the start; never a turn of which a clock change leaves no time */
    long turnAt(Instant instant) {
        var turn = Math.floorDiv(units(instant.atZone(zone).toLocalDateTime()), (long) interval);
        while (of(turn).isAfter(instant)) {
            turn--;
        }
        while (!of(turn + 1).isAfter(instant)) {
            turn++;
        }
        return turn;
    }

    private LocalDateTime local(long units) {
        return switch (unit) {
            case HOURS -> {
                var hours = hourOfStart() + units;
                yield days.nth(dayOf(start), Math.floorDiv(hours, (long) DAY))
                        .atTime(time)
                        .plusHours(Math.floorMod(hours, DAY));
            }
            case DAYS -> days.nth(start.toLocalDate(), units).atTime(time);
            case WEEKS -> firstDay().plusWeeks(units).atTime(time);
            case MONTHS -> firstDay().plusMonths(units).atTime(time);
        };
    }

    /** @return the approximate number of units between the start and a local time */
    private long units(LocalDateTime local) {
        var date = local.toLocalDate();
        return switch (unit) {
            case HOURS -> {
                var day = dayOf(local);
                var whole = days.count(dayOf(start), day) * DAY;
                yield whole + (days.includes(day) ? hourOfDay(local) : 0) - hourOfStart();
            }
            case DAYS -> days.count(start.toLocalDate(), date);
            case WEEKS -> Math.floorDiv(ChronoUnit.DAYS.between(firstDay(), date), 7L);
            case MONTHS -> ChronoUnit.MONTHS.between(firstDay().withDayOfMonth(1), date.withDayOfMonth(1));
        };
    }

    private LocalDate firstDay() {
        var date = start.toLocalDate();
        if (days.all()) {
            return date;
        }
        return unit == TurnUnit.WEEKS
                ? date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                : date.withDayOfMonth(1);
    }

    /** @return the hour of the day at which the turn of the start would have begun if there had been turns before */
    private long hourOfStart() {
        return days.includes(dayOf(start)) ? hourOfDay(start) / interval * interval : 0;
    }

    private long hourOfDay(LocalDateTime local) {
        return ChronoUnit.HOURS.between(dayOf(local).atTime(time), local);
    }

    private LocalDate dayOf(LocalDateTime local) {
        return local.minusNanos(time.toNanoOfDay()).toLocalDate();
    }
}
