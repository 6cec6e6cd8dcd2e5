package org.tocsin.platform.format;

import biweekly.component.VEvent;
import biweekly.io.TimezoneInfo;
import biweekly.parameter.Range;
import biweekly.property.Attendee;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** Expands the events of one calendar into periods within a window. The work for one rule is bounded. */
record ICalPeriods(TimezoneInfo zones, Instant from, Instant to, ZoneId zone) {

    private static final int MAX_OCCURRENCES = 1_000, MAX_STEPS = 50_000;
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Set<Frequency> REFUSED = EnumSet.of(Frequency.SECONDLY, Frequency.MINUTELY);

    /** @param occurrence see {@link ICalEvents.Event} */
    record Period(@Nullable Instant occurrence, Instant start, Instant end, boolean wholeDays) {}

    /** An event can't be read. */
    static final class Unreadable extends RuntimeException {

        final String code;

        Unreadable(String code, String message) {
            super(message);
            this.code = code;
        }
    }

    /** @param changed occurrences that have an event of their own */
    List<Period> of(VEvent event, Set<Instant> changed) {
        var start = event.getDateStart() == null ? null : event.getDateStart().getValue();
        if (start == null) {
            throw new Unreadable("required", "has no DTSTART that can be read");
        }
        var first = instant(event.getDateStart());
        var length = length(event, first);
        boolean series =
                event.getRecurrenceRule() != null || !event.getRecurrenceDates().isEmpty();
        if (event.getRecurrenceId() != null) {
            if (event.getRecurrenceId().getRange() == Range.THIS_AND_FUTURE) {
                throw new Unreadable("unknown_value", "changes all that follow (RANGE=THISANDFUTURE): not understood");
            }
            return within(
                    new Period(occurrence(event).orElse(first), first, end(start, first, length), !start.hasTime()));
        }
        return series
                ? series(event, start, first, length, changed)
                : within(new Period(null, first, end(start, first, length), !start.hasTime()));
    }

    /** Days have as many hours as the zone gives them. */
    private Instant end(ICalDate start, Instant begins, Duration length) {
        return start.hasTime()
                ? begins.plus(length)
                : begins.atZone(zone)
                        .toLocalDate()
                        .plusDays(length.toDays())
                        .atStartOfDay(zone)
                        .toInstant();
    }

    Optional<Instant> occurrence(VEvent event) {
        var id = event.getRecurrenceId();
        try {
            return id == null || id.getValue() == null ? Optional.empty() : Optional.of(instant(id));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    private List<Period> within(Period period) {
        return period.end().isAfter(from) && period.start().isBefore(to) ? List.of(period) : List.of();
    }

    private List<Period> series(VEvent event, ICalDate start, Instant first, Duration length, Set<Instant> changed) {
        requireReadableRule(event);
        boolean floating = !start.hasTime() || zones.isFloating(event.getDateStart());
        // times without a zone were read in the parser's default zone
        var readIn = floating ? TimeZone.getDefault() : zoneOf(event);
        var found = new ArrayList<Period>();
        if (event.getRecurrenceRule() == null && !isReplaced(event, first, changed)) {
            // of several rules, the library counts the first one only
            found.addAll(within(new Period(first, first, end(start, first, length), !start.hasTime())));
        }
        int steps = 0;
        for (var dates = event.getDateIterator(readIn); dates.hasNext(); ) {
            requireFew(++steps, found.size());
            var date = dates.next().toInstant();
            var begins = floating
                    ? date.atZone(readIn.toZoneId()).withZoneSameLocal(zone).toInstant()
                    : date;
            if (!begins.isBefore(to)) {
                break;
            }
            var ends = end(start, begins, length);
            if (ends.isAfter(from) && !changed.contains(begins)) {
                found.add(new Period(begins, begins, ends, !start.hasTime()));
            }
        }
        return found;
    }

    private static void requireReadableRule(VEvent event) {
        var rule = event.getRecurrenceRule();
        if (rule != null
                && (rule.getValue() == null || REFUSED.contains(rule.getValue().getFrequency()))) {
            throw new Unreadable("out_of_range", "repeats more often than hourly, or by a rule that can't be read");
        }
    }

    private static void requireFew(int steps, int found) {
        if (steps > MAX_STEPS || found >= MAX_OCCURRENCES) {
            throw new Unreadable("too_long", "repeats more than " + MAX_OCCURRENCES + " times, or began too long ago");
        }
    }

    private static boolean isReplaced(VEvent event, Instant first, Set<Instant> changed) {
        return changed.contains(first)
                || event.getExceptionDates().stream()
                        .flatMap(dates -> dates.getValues().stream())
                        .anyMatch(date -> date.toInstant().equals(first));
    }

    /** The end is exclusive. */
    private Duration writtenLength(VEvent event, ICalDate start, Instant first) {
        if (event.getDateEnd() != null && event.getDateEnd().getValue() != null) {
            return start.hasTime()
                    ? Duration.between(first, instant(event.getDateEnd()))
                    : Duration.ofDays(date(event.getDateEnd().getValue()).toEpochDay()
                            - date(start).toEpochDay());
        }
        return event.getDuration() != null && event.getDuration().getValue() != null
                ? Duration.ofMillis(event.getDuration().getValue().toMillis())
                : Duration.ZERO;
    }

    private Duration length(VEvent event, Instant first) {
        var start = Objects.requireNonNull(event.getDateStart().getValue());
        var length = writtenLength(event, start, first);
        if (!start.hasTime() && length.isZero()) {
            length = Duration.ofDays(1); // a date lasts its day; some programs write the same day as the end
        }
        if (length.isZero() || length.isNegative()) {
            throw new Unreadable("out_of_range", "does not end after its start");
        }
        if (length.compareTo(LONGEST) > 0) {
            throw new Unreadable("out_of_range", "lasts more than " + LONGEST.toDays() + " days");
        }
        return length;
    }

    private TimeZone zoneOf(VEvent event) {
        var assigned = zones.getTimezone(event.getDateStart());
        return assigned == null ? TimeZone.getTimeZone("UTC") : assigned.getTimeZone();
    }

    private Instant instant(DateOrDateTimeProperty property) {
        var value = Objects.requireNonNull(property.getValue());
        var parts = value.getRawComponents();
        if (!value.hasTime()) {
            return date(value).atStartOfDay(zone).toInstant();
        }
        var named = property.getParameters().getTimezoneId();
        if (named != null && zones.getTimezone(property) == null) {
            throw new Unreadable("unknown_value", "is in a time zone that is not known: " + named);
        }
        if (!zones.isFloating(property) || parts == null) {
            return value.toInstant();
        }
        try {
            return LocalDateTime.of(
                            parts.getYear(),
                            parts.getMonth(),
                            parts.getDate(),
                            parts.getHour(),
                            parts.getMinute(),
                            Math.min(parts.getSecond(), 59)) // 60 is a leap second
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeException e) {
            throw new Unreadable("unknown_value", "has a time that does not exist");
        }
    }

    private static LocalDate date(ICalDate value) {
        var parts = value.getRawComponents();
        try {
            return parts == null
                    ? LocalDate.ofInstant(value.toInstant(), ZoneId.systemDefault())
                    : LocalDate.of(parts.getYear(), parts.getMonth(), parts.getDate());
        } catch (DateTimeException e) {
            throw new Unreadable("unknown_value", "has a date that does not exist");
        }
    }

    static List<String> attendees(VEvent event) {
        return event.getAttendees().stream()
                .map(ICalPeriods::address)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<String> address(Attendee attendee) {
        var email = attendee.getEmail();
        var uri = attendee.getUri();
        if (email == null && uri != null && uri.toLowerCase(Locale.ROOT).startsWith("mailto:")) {
            email = uri.substring("mailto:".length());
        }
        return Optional.ofNullable(email)
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .filter(address -> !address.isEmpty());
    }
}
