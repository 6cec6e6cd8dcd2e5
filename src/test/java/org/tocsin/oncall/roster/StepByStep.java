package org.tocsin.oncall.roster;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.tocsin.calendar.WallClock;

/** Reference implementation that finds who is on call by iterating over every handoff from the start. */
final class StepByStep {

    private StepByStep() {}

    static List<UUID> at(Roster roster, Instant instant) {
        var planned = planned(roster, instant);
        var present = new LinkedHashSet<UUID>();
        var active = roster.substitutions().stream()
                .filter(s -> s.interval().contains(instant))
                .toList();
        for (var person : planned) {
            var substitution =
                    active.stream().filter(s -> person.equals(s.leaves())).findFirst();
            if (substitution.isEmpty()) {
                present.add(person);
            } else if (substitution.get().comes() != null) {
                present.add(substitution.get().comes());
            }
        }
        active.stream().filter(s -> s.leaves() == null && s.comes() != null).forEach(s -> present.add(s.comes()));
        return List.copyOf(present);
    }

    private static List<UUID> planned(Roster roster, Instant instant) {
        for (var temporary : roster.temporaries()) {
            if (temporary.window().contains(instant)) {
                return temporary.shifts().stream()
                        .filter(shift -> shift.interval().contains(instant))
                        .map(PersonShift::person)
                        .distinct()
                        .toList();
            }
        }
        return roster.layers().stream()
                .map(layer -> of((Turns) layer, instant))
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<UUID> of(Turns layer, Instant instant) {
        var calendar = layer.calendar();
        if (layer.groups().isEmpty()
                || instant.isBefore(WallClock.instant(calendar.start(), calendar.zone()))
                || !open(layer, instant)) {
            return List.of();
        }
        return layer.groups().get(turn(calendar, instant) % layer.groups().size());
    }

    private static boolean open(Turns layer, Instant instant) {
        var hours = layer.hours();
        var zone = hours.zone();
        if (hours.windows().isEmpty()) {
            return true;
        }
        var date = instant.atZone(zone).toLocalDate().minusDays(3);
        for (int day = 0; day < 6; day++, date = date.plusDays(1)) {
            for (var window : hours.windows()) {
                var start = date.atTime(window.start());
                var end = date.atTime(window.end());
                var until = end.isAfter(start) ? end : end.plusDays(1);
                if (listed(hours.days(), date)
                        && !instant.isBefore(WallClock.instant(start, zone))
                        && instant.isBefore(WallClock.instant(until, zone))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int turn(TurnCalendar calendar, Instant instant) {
        int turn = 0;
        // a whole day later, so that no clock change hides a past handoff
        var until = instant.atZone(calendar.zone()).toLocalDateTime().plusDays(1);
        for (var handoff : locals(calendar, until)) {
            turn += WallClock.instant(handoff, calendar.zone()).isAfter(instant) ? 0 : 1;
        }
        return turn;
    }

    /** @return all local handoff times after the start */
    private static List<LocalDateTime> locals(TurnCalendar calendar, LocalDateTime until) {
        var found = new ArrayList<LocalDateTime>();
        var start = calendar.start();
        if (calendar.unit() == TurnUnit.HOURS) {
            var first = start.toLocalTime().isBefore(calendar.time())
                    ? start.toLocalDate().minusDays(1)
                    : start.toLocalDate();
            int counted = 0;
            var day = first;
            for (; day.atTime(calendar.time()).isBefore(until); day = day.plusDays(1)) {
                for (int hour = 0; hour < 24 && listed(calendar.days(), day); hour++, counted++) {
                    var local = day.atTime(calendar.time()).plusHours(hour);
                    if (counted > 0 && counted % calendar.interval() == 0 && local.isAfter(start)) {
                        found.add(local);
                    }
                }
            }
            return found;
        }
        int counted = 0;
        for (var day = start.toLocalDate(); day.atTime(LocalTime.MIN).isBefore(until); day = day.plusDays(1)) {
            if (begins(calendar, day) && counted++ % calendar.interval() == 0 && counted > 1) {
                found.add(day.atTime(calendar.time()));
            }
        }
        return found;
    }

    /** @return whether one of the units begins on that day; the day of the start always counts as the first */
    private static boolean begins(TurnCalendar calendar, LocalDate day) {
        var start = calendar.start().toLocalDate();
        var any = calendar.days().all();
        return switch (calendar.unit()) {
            case HOURS -> throw new IllegalArgumentException();
            case DAYS -> listed(calendar.days(), day);
            case WEEKS -> day.equals(start) || day.getDayOfWeek() == (any ? start.getDayOfWeek() : DayOfWeek.MONDAY);
            case MONTHS ->
                day.equals(start)
                        || day.getDayOfMonth() == (any ? Math.min(start.getDayOfMonth(), day.lengthOfMonth()) : 1);
        };
    }

    private static boolean listed(Weekdays days, LocalDate date) {
        return days.listed().isEmpty() || days.listed().contains(date.getDayOfWeek());
    }
}
