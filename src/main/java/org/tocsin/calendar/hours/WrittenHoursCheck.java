package org.tocsin.calendar.hours;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.calendar.holidays.HolidayCheck;
import org.tocsin.calendar.holidays.PublicHolidays;
import org.tocsin.platform.problem.InputErrors;

/** Reads the hours of a request and collects the errors, field by field. */
final class WrittenHoursCheck {

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
    private static final int MAX_DATES = 2_000;

    private final InputErrors errors;
    private final PublicHolidays countries;

    WrittenHoursCheck(InputErrors errors, PublicHolidays countries) {
        this.errors = errors;
        this.countries = countries;
    }

    /** @return the schedule; use it only if there is no error */
    WrittenHours read(BusinessHoursRequest request) {
        var spans = new LocalWindowCheck(errors);
        var weekday = spans.read("weekday_start", request.weekdayStart(), "weekday_end", request.weekdayEnd());
        var weekend = request.weekendStart() == null && request.weekendEnd() == null
                ? null
                : spans.read("weekend_start", request.weekendStart(), "weekend_end", request.weekendEnd());
        var written = Objects.requireNonNullElse(
                request.dayOverrides(), Map.<String, @Nullable List<BusinessHoursRequest.Span>>of());
        if (written.size() > MAX_DATES) {
            errors.add(
                    "day_overrides",
                    "too_long",
                    "has " + written.size() + " days; at most " + MAX_DATES + " are allowed");
        }
        var overrides = new DayOverridesCheck(errors).read(written);
        if (Arrays.stream(DayOfWeek.values())
                .allMatch(day -> isClosed(day, overrides.get(day.name()), weekend != null))) {
            errors.add("day_overrides", "out_of_range", "must leave at least one weekday open");
        }
        return new WrittenHours(
                zone(request.timezone()),
                weekday.start(),
                weekday.end(),
                weekend == null ? null : weekend.start(),
                weekend == null ? null : weekend.end(),
                overrides,
                new HolidayCheck(errors, countries)
                        .read(Objects.requireNonNullElse(request.holidayCalendar(), List.of())));
    }

    private static boolean isClosed(DayOfWeek day, @Nullable List<WrittenHours.Span> override, boolean openAtWeekends) {
        return override == null ? day.compareTo(DayOfWeek.SATURDAY) >= 0 && !openAtWeekends : override.isEmpty();
    }

    /** Offsets such as +02:00 have no summer time, and abbreviations such as CST are ambiguous. */
    private String zone(@Nullable String id) {
        if (id == null || id.isBlank()) {
            return "UTC";
        }
        if (!ZONES.contains(id.strip())) {
            errors.add("timezone", "unknown_value", "must be a time zone such as Europe/London, or UTC");
            return "UTC";
        }
        return id.strip();
    }
}
