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
 * When a person is not to be disturbed by what can wait, on the wall clock of their own zone. Windows are half-open; one that
 * does not end later than it starts goes on into the next day, and belongs to the day on which it starts.
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

    /**
     * @return when they end, windows that follow on without a gap taken together; empty if it is not quiet then. Nobody is
     *     left alone for longer than a week
     */
    public Optional<Instant> quietUntil(Instant instant) {
        var limit = instant.plus(LONGEST);
        var until = instant;
        for (var next = end(until); next.isPresent() && until.isBefore(limit); next = end(until)) {
            until = next.get();
        }
        return until.equals(instant) ? Optional.empty() : Optional.of(until.isBefore(limit) ? until : limit);
    }

    /** @return the last end of the windows that cover the instant */
    private Optional<Instant> end(Instant instant) {
        var today = instant.atZone(zone).toLocalDate();
        return windows.stream()
                .flatMap(w -> Stream.of(today.minusDays(1), today)
                        .filter(day -> w.covers(instant, day, zone))
                        .map(day -> w.endOn(day, zone)))
                .max(Comparator.naturalOrder());
    }

    /** @return in a gap of the clock the first instant after it, in an overlap the first occurrence */
    private static Instant first(LocalDateTime local, ZoneId zone) {
        var offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty() ? zone.getRules().getTransition(local).getInstant() : local.toInstant(offsets.get(0));
    }
}
