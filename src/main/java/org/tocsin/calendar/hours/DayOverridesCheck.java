package org.tocsin.calendar.hours;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.InputErrors;

/** Reads the hours of single dates and weekdays, and collects the errors. */
final class DayOverridesCheck {

    private static final Set<String> WEEKDAYS =
            Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name).collect(Collectors.toSet());
    private static final int MAX_WINDOWS = 48;

    private final InputErrors errors;
    private final LocalWindowCheck spans;

    DayOverridesCheck(InputErrors errors) {
        this.errors = errors;
        this.spans = new LocalWindowCheck(errors);
    }

    /** A day whose windows are null has no override, as in a merge patch. */
    Map<String, List<WrittenHours.Span>> read(Map<String, @Nullable List<BusinessHoursRequest.Span>> overrides) {
        var read = new TreeMap<String, List<WrittenHours.Span>>();
        overrides.forEach((written, windows) -> {
            var field = "day_overrides." + written;
            var day = day(field, written);
            if (windows != null && read.put(day, windows(field, windows)) != null && !day.isEmpty()) {
                errors.add(field, "conflict", "names " + day + " a second time");
            }
        });
        return read;
    }

    private String day(String field, String written) {
        var weekday = written.strip().toUpperCase(Locale.ROOT);
        if (WEEKDAYS.contains(weekday)) {
            return weekday;
        }
        try {
            if (written.length() == "2026-12-25".length()) {
                return LocalDate.parse(written).toString();
            }
        } catch (DateTimeException e) {
            // such as 2026-02-30; reported below
        }
        errors.add(field, "unknown_value", "must be a date such as 2026-12-25 or a weekday such as SATURDAY");
        return "";
    }

    /** @return the windows as the caller wrote them, since the answer shows them so */
    private List<WrittenHours.Span> windows(String field, List<BusinessHoursRequest.@Nullable Span> written) {
        if (written.size() > MAX_WINDOWS) {
            errors.add(
                    field, "too_long", "has " + written.size() + " windows; at most " + MAX_WINDOWS + " are allowed");
            return List.of();
        }
        var read = new ArrayList<WrittenHours.Span>();
        var kept = new ArrayList<WrittenHours.Span>();
        for (int i = 0; i < written.size(); i++) {
            var span = written.get(i);
            var here = written.size() == 1 ? field : field + "[" + i + "]";
            if (span == null) {
                errors.add(here, "required", "must be a window such as {\"start\":\"09:00\",\"end\":\"17:00\"}");
                continue;
            }
            var checked = spans.read(here + ".start", span.start(), here + ".end", span.end());
            read.add(checked);
            if (!checked.start().isEmpty() && !checked.end().isEmpty()) {
                kept.add(new WrittenHours.Span(stripped(span.start()), stripped(span.end())));
            }
        }
        spans.refuseOverlaps(field, read);
        return kept;
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
