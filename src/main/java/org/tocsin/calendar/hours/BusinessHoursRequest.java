package org.tocsin.calendar.hours;

import static com.fasterxml.jackson.annotation.JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tocsin.calendar.holidays.Holiday;

/**
 * The request to create or change a calendar; {@link WrittenHoursCheck} reads it.
 *
 * @param timezone     default UTC
 * @param weekdayStart {@code HH:mm} or {@code HH:mm:ss}; an opening later than its closing lasts past midnight
 * @param weekendStart both weekend times or none; none means closed at weekends
 * @param dayOverrides by ISO date or weekday the hours in place of the usual ones: one {@code {"start","end"}}, several, or
 *     an empty list for closed
 * @param isActive     default true
 * @param isDefault    default: as it is; false for a new calendar
 */
record BusinessHoursRequest(
        @Nullable String name,
        @Nullable String description,
        @Nullable String timezone,
        @Nullable String weekdayStart,
        @Nullable String weekdayEnd,
        @Nullable String weekendStart,
        @Nullable String weekendEnd,

        @JsonFormat(with = ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        Map<String, @Nullable List<Span>> dayOverrides,

        @Nullable List<@Nullable Holiday> holidayCalendar,
        @Nullable Boolean isActive,
        @Nullable Boolean isDefault) {

    record Span(@Nullable String start, @Nullable String end) {}

    /** The request that a patch is merged into. */
    static BusinessHoursRequest of(BusinessHoursView current) {
        var overrides = new TreeMap<String, @Nullable List<Span>>();
        current.dayOverrides()
                .forEach((day, spans) -> overrides.put(
                        day,
                        spans.stream()
                                .map(span -> new Span(span.start(), span.end()))
                                .toList()));
        return new BusinessHoursRequest(
                current.name(),
                current.description(),
                current.timezone(),
                current.weekdayStart(),
                current.weekdayEnd(),
                current.weekendStart(),
                current.weekendEnd(),
                overrides,
                List.copyOf(current.holidayCalendar()),
                current.isActive(),
                current.isDefault());
    }
}
