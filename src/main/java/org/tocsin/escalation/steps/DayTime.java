package org.tocsin.escalation.steps;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A daily half-open window in local time. A window that ends before it begins lasts into the next day and belongs to the
 * day on which it begins.
 *
 * @param from     {@code HH:mm}
 * @param to       {@code HH:mm}, exclusive
 * @param timezone null: the caller's default
 */
public record DayTime(String from, String to, @Nullable String timezone) {

    /** @return the day of the window that is open at the instant; null if none is */
    @Nullable
    LocalDate day(Instant at, ZoneId defaultZone) {
        var there = at.atZone(zone(defaultZone));
        var time = there.toLocalTime();
        if (begins().isBefore(ends())) {
            return !time.isBefore(begins()) && time.isBefore(ends()) ? there.toLocalDate() : null;
        }
        if (!time.isBefore(begins())) {
            return there.toLocalDate();
        }
        return time.isBefore(ends()) ? there.toLocalDate().minusDays(1) : null;
    }

    /** @return the instant itself if the window is open then, else the next opening */
    Instant open(Instant at, ZoneId defaultZone) {
        if (day(at, defaultZone) != null) {
            return at;
        }
        var zone = zone(defaultZone);
        var today = at.atZone(zone).toLocalDate();
        var opens = today.atTime(begins()).atZone(zone).toInstant();
        return opens.isAfter(at)
                ? opens
                : today.plusDays(1).atTime(begins()).atZone(zone).toInstant();
    }

    private LocalTime begins() {
        return LocalTime.parse(from);
    }

    private LocalTime ends() {
        return LocalTime.parse(to);
    }

    private ZoneId zone(ZoneId defaultZone) {
        return timezone == null ? defaultZone : ZoneId.of(timezone);
    }
}
