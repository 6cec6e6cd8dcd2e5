package org.tocsin.calendar.hours;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a change: the calendar, and the calendar that lost the default flag.
 *
 * @param movedDefaultFrom the calendar that was the default until then, null if none lost that
 */
record BusinessHoursSaved(
        @JsonUnwrapped BusinessHoursView calendar, @Nullable Named movedDefaultFrom) {

    record Named(UUID id, String name) {}

    static BusinessHoursSaved of(BusinessHoursService.Saved saved) {
        var previous = saved.movedDefaultFrom();
        return new BusinessHoursSaved(
                saved.calendar().view(), previous == null ? null : new Named(previous.id(), previous.name()));
    }
}
