package org.tocsin.calendar.hours;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;
import org.tocsin.platform.problem.InputErrors;

/** Reads the times and amounts of a {@link CalculationRequest} and collects the errors. */
final class CalculationCheck {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z"),
            LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final Duration LONGEST = Duration.ofDays(3_660);
    private static final int MAX_MINUTES = 5_270_400, MAX_DAYS = 3_660, MAX_PAUSES = 1_000, MAX_DECIMALS = 12;

    private final InputErrors errors = new InputErrors();

    void refuse(String field, String message) {
        errors.add(field, "mixed_questions", message);
    }

    void throwIfAny() {
        errors.throwIfAny();
    }

    /** @return the time, or the earliest possible one if there was an error */
    Instant time(String field, @Nullable Instant time) {
        if (time == null) {
            errors.add(field, "required", "must be a time with zone such as 2024-01-08T14:30:00Z");
        } else if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            errors.add(field, "out_of_range", "must lie between 1900 and 2200");
        } else {
            return time;
        }
        return EARLIEST;
    }

    Duration minutes(BigDecimal minutes) {
        if (minutes.signum() < 0 || minutes.compareTo(BigDecimal.valueOf(MAX_MINUTES)) > 0) {
            errors.add("minutes", "out_of_range", "must lie between 0 and " + MAX_MINUTES + ", ten years");
        } else if (minutes.scale() > MAX_DECIMALS) {
            errors.add("minutes", "out_of_range", "has more than " + MAX_DECIMALS + " decimals");
        } else {
            var nanos =
                    minutes.multiply(BigDecimal.valueOf(Duration.ofMinutes(1).toNanos()));
            return Duration.ofNanos(nanos.setScale(0, RoundingMode.HALF_UP).longValueExact());
        }
        return Duration.ZERO;
    }

    int days(BigDecimal days) {
        if (days.abs().compareTo(BigDecimal.valueOf(MAX_DAYS)) > 0) {
            errors.add("days", "out_of_range", "must lie between -" + MAX_DAYS + " and " + MAX_DAYS + ", ten years");
        } else if (days.scale() > MAX_DECIMALS || days.stripTrailingZeros().scale() > 0) {
            errors.add("days", "out_of_range", "must be a whole number of days");
        } else {
            return days.intValueExact();
        }
        return 0;
    }

    void span(Instant from, Instant to) {
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            errors.add("to", "out_of_range", "must be at most ten years after from");
        }
    }

    List<Interval> pauses(@Nullable List<CalculationRequest.@Nullable Pause> pauses) {
        var given = Objects.requireNonNullElse(pauses, List.<CalculationRequest.@Nullable Pause>of());
        if (given.size() > MAX_PAUSES) {
            errors.add(
                    "pauses", "too_long", "has " + given.size() + " entries; at most " + MAX_PAUSES + " are allowed");
            return List.of();
        }
        var read = new ArrayList<Interval>();
        for (int i = 0; i < given.size(); i++) {
            var field = "pauses[" + i + "]";
            var pause = given.get(i);
            var from = time(field + ".from", pause == null ? null : pause.from());
            var to = time(field + ".to", pause == null ? null : pause.to());
            if (!to.isBefore(from)) {
                read.add(Interval.of(from, to));
            } else if (pause != null && pause.to() != null) {
                errors.add(field + ".to", "out_of_range", "must not be before " + field + ".from");
            }
        }
        return read;
    }
}
