package org.tocsin.calendar.hours;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.InputErrors;

/** Reads times of day and windows, and collects the errors. */
final class LocalWindowCheck {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final Pattern WRITTEN = Pattern.compile("\\d{2}:\\d{2}(:\\d{2})?"),
            END_OF_DAY = Pattern.compile("24:00(:00)?");
    private static final int DAY = 24 * 60 * 60;

    private final InputErrors errors;

    LocalWindowCheck(InputErrors errors) {
        this.errors = errors;
    }

    /** @return both times as {@code HH:mm:ss}; empty texts if there was an error */
    WrittenHours.Span read(String startField, @Nullable String start, String endField, @Nullable String end) {
        var opens = time(startField, start);
        var closes = end != null && END_OF_DAY.matcher(end.strip()).matches() ? "24:00:00" : time(endField, end);
        if (opens.equals(closes) && !opens.isEmpty()) {
            errors.add(
                    endField, "out_of_range", "must differ from " + startField + "; the whole day is 00:00 to 24:00");
            return new WrittenHours.Span("", "");
        }
        return new WrittenHours.Span(opens, closes);
    }

    /** Reports windows of one day that overlap; a window past midnight belongs to this day as a whole. */
    void refuseOverlaps(String field, List<WrittenHours.Span> spans) {
        record Placed(int index, int opens, int closes) {}
        var placed = new ArrayList<Placed>();
        for (int i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            if (!span.start().isEmpty() && !span.end().isEmpty()) {
                var window = span.window();
                var closes = window.end().toSecondOfDay() + (window.endsNextDay() ? DAY : 0);
                placed.add(new Placed(i, window.start().toSecondOfDay(), closes));
            }
        }
        placed.sort(Comparator.comparingInt(Placed::opens));
        for (int i = 1; i < placed.size(); i++) {
            var before = placed.get(i - 1);
            var here = placed.get(i);
            if (here.opens() < before.closes()) {
                var later = Math.max(before.index(), here.index());
                errors.add(
                        field + "[" + later + "]",
                        "overlap",
                        "overlaps " + field + "[" + (before.index() + here.index() - later) + "]");
            }
        }
    }

    private String time(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            errors.add(field, "required", "must be a time of day such as 09:00");
            return "";
        }
        try {
            if (WRITTEN.matcher(text.strip()).matches()) {
                return LocalTime.parse(text.strip()).format(TIME);
            }
        } catch (DateTimeException e) {
            // such as 25:00; reported below
        }
        errors.add(field, "unknown_value", "must be a time of day such as 09:00");
        return "";
    }
}
