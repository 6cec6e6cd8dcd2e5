package org.tocsin.calendar.hours;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of three questions: when {@code minutes} of business time will have passed after {@code start}, when {@code days} of it
 * will have (negative ones go back), or how many minutes of it lie between {@code from} and {@code to}.
 *
 * @param pauses time that does not count; not allowed with days
 */
record CalculationRequest(
        @Nullable Instant start,
        @Nullable BigDecimal minutes,
        @Nullable BigDecimal days,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable List<@Nullable Pause> pauses) {

    record Pause(@Nullable Instant from, @Nullable Instant to) {}
}
