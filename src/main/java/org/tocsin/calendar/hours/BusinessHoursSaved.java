package org.tocsin.calendar.hours;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as it was saved, with the default it took the place of.
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
