package org.tocsin.people;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A person's quiet hours: when messages that can wait are held back, in local time of the person's zone. Windows are half-open; one whose
 * end is not after its start continues into the next day and belongs to the day on which it starts.
 */
public record QuietHours(ZoneId zone, List<Window> windows) {

    private static final Duration LONGEST = Duration.ofDays(7);

    /** @param end midnight is the end of the day */
    public record Window(LocalTime start, LocalTime end, Set<DayOfWeek> days) {

        private boolean covers(Instant instant, LocalDate day, ZoneId zone) {
            return days.contains(day.getDayOfWeek())
                    && !instant.isBefore(first(day.atTime(start), zone))
                    && instant.isBefore(endOn(day, zone));
        }

        private Instant endOn(LocalDate day, ZoneId zone) {
            var last = end.isAfter(start) ? day : day.plusDays(1);
            return first(last.atTime(end), zone);
        }
    }

    public boolean quietAt(Instant instant) {
        var today = instant.atZone(zone).toLocalDate();
        return windows.stream()
                .anyMatch(w -> w.covers(instant, today, zone) || w.covers(instant, today.minusDays(1), zone));
    }

    /** @return when the quiet hours end, adjoining windows merged, at most a week later; empty if it is not quiet then */
    public Optional<Instant> quietUntil(Instant instant) {
        var limit = instant.plus(LONGEST);
        var until = instant;
        for (var next = end(until); next.isPresent() && until.isBefore(limit); next = end(until)) {
            until = next.get();
        }
        return until.equals(instant) ? Optional.empty() : Optional.of(until.isBefore(limit) ? until : limit);
    }

    /** @return the last end of the windows that contain the instant */
    private Optional<Instant> end(Instant instant) {
        var today = instant.atZone(zone).toLocalDate();
        return windows.stream()
                .flatMap(w -> Stream.of(today.minusDays(1), today)
                        .filter(day -> w.covers(instant, day, zone))
                        .map(day -> w.endOn(day, zone)))
                .max(Comparator.naturalOrder());
    }

    /** @return the first instant after a gap of the clock; the first occurrence in an overlap */
    private static Instant first(LocalDateTime local, ZoneId zone) {
        var offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty() ? zone.getRules().getTransition(local).getInstant() : local.toInstant(offsets.get(0));
    }
}
