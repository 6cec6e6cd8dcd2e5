package org.tocsin.calendar;

import static com.fasterxml.jackson.annotation.JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as the caller wrote it; {@link ScheduleCheck} reads it.
 *
 * @param timezone     UTC unless told
 * @param weekdayStart {@code HH:mm} or {@code HH:mm:ss}; an opening later than its closing lasts past midnight
 * @param weekendStart both weekend times or none: closed at weekends
 * @param dayOverrides by ISO date the hours in place of the usual ones: one {@code {"start","end"}}, several, or an empty list for closed
 * @param isActive     true unless told
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
        Map<String, List<Span>> dayOverrides,

        @Nullable List<@Nullable String> holidayCalendar,
        @Nullable Boolean isActive,
        @Nullable Boolean isDefault) {

    record Span(@Nullable String start, @Nullable String end) {}
}
