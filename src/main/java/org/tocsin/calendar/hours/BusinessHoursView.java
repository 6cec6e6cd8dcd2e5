package org.tocsin.calendar.hours;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.calendar.holidays.Holiday;

/** A calendar as the API shows it; times of day as {@code HH:mm:ss} in its zone. */
record BusinessHoursView(
        UUID id,
        String name,
        String description,
        String timezone,
        String weekdayStart,
        String weekdayEnd,
        @Nullable String weekendStart,
        @Nullable String weekendEnd,
        Map<String, List<WrittenHours.Span>> dayOverrides,
        List<Holiday> holidayCalendar,
        boolean isActive,
        boolean isDefault,
        Instant createdAt,
        Instant updatedAt) {}
