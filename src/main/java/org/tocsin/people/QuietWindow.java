package org.tocsin.people;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.InputErrors;

/**
 * One window of quiet hours as the API and the database write it: {@code {"start":"22:00","end":"07:00","days":["MON","FRI"]}}.
 *
 * @param end  24:00 is the end of the day
 * @param days on which it starts; every day unless given
 */
public record QuietWindow(
        @Nullable String start,
        @Nullable String end,
        @Nullable List<@Nullable String> days) {

    static final int MAX = 14;

    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final String END_OF_DAY = "24:00";
    private static final List<String> DAYS =
            Arrays.stream(DayOfWeek.values()).map(QuietWindow::word).toList();

    public static QuietWindow of(QuietHours.Window window) {
        return new QuietWindow(
                window.start().toString(),
                window.end().equals(LocalTime.MIDNIGHT)
                        ? END_OF_DAY
                        : window.end().toString(),
                window.days().stream().sorted().map(QuietWindow::word).toList());
    }

    /** @return valid only if no error was added */
    QuietHours.Window read(String field, InputErrors errors) {
        var from = time(field + ".start", start, false, errors);
        var to = time(field + ".end", end, true, errors);
        if (from.equals(to) && Objects.equals(start, end)) {
            errors.add(field + ".end", "out_of_range", "is the same as start; 00:00 to 24:00 is the whole day");
        }
        return new QuietHours.Window(from, to, days(field + ".days", errors));
    }

    /** @return the stored window, which was validated before */
    QuietHours.Window stored() {
        return read("quiet_hours", new InputErrors());
    }

    private static LocalTime time(String field, @Nullable String text, boolean ends, InputErrors errors) {
        if (text != null && (TIME.matcher(text).matches())) {
            return LocalTime.parse(text);
        }
        if (!(ends && END_OF_DAY.equals(text))) {
            var code = text == null || text.isBlank() ? "required" : "wrong_type";
            errors.add(field, code, "must be a local time such as 22:00");
        }
        return LocalTime.MIDNIGHT;
    }

    private Set<DayOfWeek> days(String field, InputErrors errors) {
        if (days == null || days.isEmpty()) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        if (days.size() > DAYS.size()) {
            errors.add(field, "too_long", "a week has " + DAYS.size() + " days");
        }
        var read = EnumSet.noneOf(DayOfWeek.class);
        for (int i = 0; i < Math.min(days.size(), DAYS.size()); i++) {
            var where = field + "[" + i + "]";
            errors.requireText(where, days.get(i), 20);
            var day = errors.word(where, days.get(i), QuietWindow::day, DAYS.toArray());
            if (day != null) {
                read.add(day);
            }
        }
        return read;
    }

    private static Optional<DayOfWeek> day(String word) {
        var name = word.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equals(name) || word(day).equals(name))
                .findFirst();
    }

    private static String word(DayOfWeek day) {
        return day.name().substring(0, 3);
    }
}
