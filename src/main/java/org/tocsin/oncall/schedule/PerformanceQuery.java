package org.tocsin.oncall.schedule;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;
import org.tocsin.platform.format.Uuids;
import org.tocsin.platform.problem.InputErrors;

/**
 * {@code ?month=&timezone=&rotation=&user=} of the performance report.
 *
 * @param month    for example {@code 2026-11}; the current one unless given
 * @param timezone the zone in which months begin; UTC unless given
 */
record PerformanceQuery(
        @Nullable String month,
        @Nullable String timezone,
        @Nullable String rotation,
        @Nullable String user) {

    record Asked(
            YearMonth month,
            Interval interval,
            @Nullable UUID rotation,
            @Nullable UUID user) {}

    Asked read(Instant now) {
        var errors = new InputErrors();
        var zone = zone(errors);
        var asked = month(now, zone, errors);
        var rotationId = Uuids.optional("rotation", rotation, errors);
        var person = Uuids.optional("user", user, errors);
        errors.throwIfAny();
        var interval = Interval.of(
                asked.atDay(1).atStartOfDay(zone).toInstant(),
                asked.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
        return new Asked(asked, interval, rotationId, person);
    }

    private YearMonth month(Instant now, ZoneId zone, InputErrors errors) {
        var present = YearMonth.from(now.atZone(zone));
        if (month == null || month.isBlank()) {
            return present;
        }
        try {
            var written = YearMonth.parse(month.strip());
            if (written.isAfter(present) || written.getYear() < 1970) {
                errors.add("month", "out_of_range", "must be the present month or an earlier one");
            }
            return written;
        } catch (DateTimeException e) {
            errors.add("month", "wrong_type", "must be a month such as 2026-11");
            return present;
        }
    }

    private ZoneId zone(InputErrors errors) {
        try {
            return timezone == null || timezone.isBlank() ? ZoneOffset.UTC : ZoneId.of(timezone.strip());
        } catch (DateTimeException e) {
            errors.add("timezone", "unknown_value", "must be an IANA zone such as Europe/Berlin");
            return ZoneOffset.UTC;
        }
    }
}
