package org.tocsin.oncall.roster;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.calendar.LocalWindow;

/** Builds rotations from short texts: people are single letters, days MON to SUN. */
public final class Rotas {

    public static final UUID A = person('A'), B = person('B'), C = person('C'), U = person('U'), V = person('V');
    public static final ZoneId UTC = ZoneId.of("UTC");

    private Rotas() {}

    public static UUID person(int letter) {
        return new UUID(0, letter);
    }

    public static String letters(List<UUID> people) {
        var letters = new StringBuilder();
        people.forEach(person -> letters.append((char) person.getLeastSignificantBits()));
        return letters.isEmpty() ? "-" : letters.toString();
    }

    /** {@code "AB C"}: two groups; {@code "3"}: A, B and C by turns. */
    public static List<List<UUID>> groups(String written) {
        if (written.matches("\\d")) {
            return "ABCDE"
                    .substring(0, Integer.parseInt(written))
                    .chars()
                    .mapToObj(c -> List.of(person(c)))
                    .toList();
        }
        return Arrays.stream(written.split(" "))
                .map(group -> group.chars().mapToObj(Rotas::person).toList())
                .toList();
    }

    static Weekdays days(@Nullable String written) {
        return written == null
                ? Weekdays.ALL
                : Weekdays.of(Arrays.stream(DayOfWeek.values())
                        .filter(day -> written.contains(day.name().substring(0, 3)))
                        .toList());
    }

    static LocalWindow window(String start, String end) {
        return new LocalWindow(LocalTime.parse(start), LocalTime.parse(end));
    }

    public static Turns turns(LocalDateTime start, TurnUnit unit, int interval, ZoneId zone, List<List<UUID>> groups) {
        return turns(start, unit, interval, Weekdays.ALL, List.of(), zone, groups);
    }

    static Turns turns(
            LocalDateTime start,
            TurnUnit unit,
            int interval,
            Weekdays days,
            List<LocalWindow> windows,
            ZoneId zone,
            List<List<UUID>> groups) {
        var handoff = start.toLocalTime();
        return new Turns(
                "the rotation",
                new TurnCalendar(start, handoff, unit, interval, days, zone),
                OpenHours.of(days, windows, handoff, zone),
                groups);
    }

    public static Instant utc(String local) {
        return LocalDateTime.parse(local).atZone(UTC).toInstant();
    }
}
