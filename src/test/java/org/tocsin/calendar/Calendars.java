package org.tocsin.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds the calendars that the tables of facts name. */
public final class Calendars {

    private static final DayOfWeek[] WORKDAYS = {MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY};
    private static final DayOfWeek[] ALL_DAYS = DayOfWeek.values();

    private Calendars() {}

    static WorkingHours named(String name) {
        return switch (name) {
            case "odd week" -> oddWeek();
            case "tickets" -> tickets();
            case "berlin nine to five" ->
                new WorkingHours(
                        ZoneId.of("Europe/Berlin"),
                        week(window("09:00", "17:00"), WORKDAYS),
                        Set.of(LocalDate.of(2015, 9, 22)),
                        Map.of());
            case "berlin eight to six" -> hours("Europe/Berlin", week(window("08:00", "18:00"), WORKDAYS));
            case "berlin long days" ->
                new WorkingHours(
                        ZoneId.of("Europe/Berlin"),
                        week(window("08:00", "20:00"), WORKDAYS),
                        Set.of(LocalDate.of(2016, 11, 1)),
                        Map.of());
            case "berlin every day" -> hours("Europe/Berlin", week(window("09:00", "18:00"), ALL_DAYS));
            case "around the clock" -> WorkingHours.ALWAYS;
            case "until 23:59" -> hours("UTC", week(window("00:00", "23:59"), ALL_DAYS));
            case "nights" -> hours("UTC", week(window("22:00", "06:00"), WORKDAYS));
            case "siesta" ->
                hours(
                        "UTC",
                        week(List.of(LocalWindow.of("16:00", "20:00"), LocalWindow.of("09:00", "13:00")), WORKDAYS));
            case "evenings" -> hours("UTC", week(window("18:00", "24:00"), WORKDAYS));
            case "chicago whole day" -> hours("America/Chicago", week(window("00:00", "24:00"), ALL_DAYS));
            case "chicago gap" -> hours("America/Chicago", week(window("02:30", "17:00"), ALL_DAYS));
            case "chicago tiny" -> hours("America/Chicago", week(window("02:15", "02:45"), ALL_DAYS));
            case "chicago morning" -> hours("America/Chicago", week(window("00:00", "01:30"), ALL_DAYS));
            case "chicago sunday morning" -> hours("America/Chicago", week(window("01:10", "01:30"), DayOfWeek.SUNDAY));
            case "apia" -> hours("Pacific/Apia", week(window("09:00", "17:00"), ALL_DAYS));
            case "apia whole day" -> hours("Pacific/Apia", week(window("00:00", "24:00"), ALL_DAYS));
            case "overridden" ->
                new WorkingHours(
                        ZoneId.of("UTC"),
                        week(window("09:00", "17:00"), WORKDAYS),
                        Set.of(LocalDate.of(2026, 12, 25)),
                        Map.of(
                                LocalDate.of(2026, 12, 24), List.of(),
                                LocalDate.of(2026, 12, 25), window("10:00", "12:00")));
            default -> throw new IllegalArgumentException("No calendar " + name);
        };
    }

    public static WorkingHours oddWeek() {
        return hours("UTC", oddDays());
    }

    static Map<DayOfWeek, List<LocalWindow>> oddDays() {
        return Map.of(
                MONDAY, window("09:00", "17:00"),
                TUESDAY, window("10:00", "16:00"),
                WEDNESDAY, window("09:00", "17:00"),
                THURSDAY, window("10:00", "16:00"),
                FRIDAY, window("09:00", "17:00"),
                SATURDAY, window("11:00", "14:30"));
    }

    private static WorkingHours tickets() {
        var week = week(window("08:30", "19:00"), TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);
        week.put(MONDAY, window("10:30", "19:00"));
        return hours("UTC", week);
    }

    private static WorkingHours hours(String zone, Map<DayOfWeek, List<LocalWindow>> week) {
        return new WorkingHours(ZoneId.of(zone), week);
    }

    static List<LocalWindow> window(String opens, String closes) {
        return List.of(LocalWindow.of(opens, closes));
    }

    private static Map<DayOfWeek, List<LocalWindow>> week(List<LocalWindow> windows, DayOfWeek... days) {
        var week = new EnumMap<DayOfWeek, List<LocalWindow>>(DayOfWeek.class);
        Arrays.stream(days).forEach(day -> week.put(day, windows));
        return week;
    }
}
