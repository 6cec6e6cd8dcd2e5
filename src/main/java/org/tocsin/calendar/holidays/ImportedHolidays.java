package org.tocsin.calendar.holidays;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.util.Frequency;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.TimeZone;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.InvalidInput;

/**
 * Reads holidays from an iCal file: each day of an all-day event is one holiday. Yearly events are
 * expanded some years ahead; events with a time of day and cancelled events are ignored.
 */
public final class ImportedHolidays {

    private static final String BODY = "body";
    private static final int YEARS_BACK = 1, YEARS_AHEAD = 10, MAX_DAYS_EACH = 366, LONGEST_NAME = 200;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1), LATEST = LocalDate.of(2200, 12, 31);

    private final TreeMap<String, Holiday> found = new TreeMap<>();
    private final LocalDate firstRepeat, lastRepeat;

    private ImportedHolidays(LocalDate today) {
        firstRepeat = LocalDate.of(today.getYear() - YEARS_BACK, 1, 1);
        lastRepeat = LocalDate.of(today.getYear() + YEARS_AHEAD, 12, 31);
    }

    /** @return one entry for each date, in order of date */
    public static List<Holiday> read(String ical, LocalDate today) {
        var imported = new ImportedHolidays(today);
        for (var event : events(ical)) {
            imported.add(event);
        }
        if (imported.found.isEmpty()) {
            throw refused("required", "has no event that lasts whole days");
        }
        return List.copyOf(imported.found.values());
    }

    /** @return the list with the entries added whose days it did not contain */
    public static List<Holiday> added(List<Holiday> before, List<Holiday> more) {
        var days = new HashSet<String>();
        before.forEach(entry -> days.add(entry.day()));
        var all = new ArrayList<>(before);
        more.stream().filter(entry -> days.add(entry.day())).forEach(all::add);
        if (all.size() > HolidayCheck.MAX) {
            throw new InvalidInput(
                    "holiday_calendar",
                    "too_long",
                    "would have " + all.size() + " entries; at most " + HolidayCheck.MAX + " are allowed");
        }
        return all;
    }

    private static List<VEvent> events(String ical) {
        try {
            var calendars = Biweekly.parse(ical).all();
            if (calendars.isEmpty() || !ical.contains("BEGIN:VCALENDAR")) {
                throw refused("unknown_value", "is not an iCal file: it has no VCALENDAR");
            }
            return calendars.stream().flatMap(c -> c.getEvents().stream()).toList();
        } catch (IllegalArgumentException | IllegalStateException | NullPointerException e) {
            throw refused("unknown_value", "is not a well-formed iCal file"); // the parser has no exception of its own
        }
    }

    private void add(VEvent event) {
        var start = date(event.getDateStart());
        if (start == null || (event.getStatus() != null && event.getStatus().isCancelled())) {
            return;
        }
        var length = days(event, start);
        if (event.getRecurrenceRule() == null && event.getRecurrenceDates().isEmpty()) {
            add(event, start, length);
            return;
        }
        requireYearly(event);
        var zone = TimeZone.getDefault(); // the parser's, for dates without a time
        for (var dates = event.getDateIterator(zone); dates.hasNext(); ) {
            var date = date(dates.next(), zone.toZoneId());
            if (date.isAfter(lastRepeat)) {
                break;
            }
            if (!date.isBefore(firstRepeat)) {
                add(event, date, length);
            }
        }
    }

    private static void requireYearly(VEvent event) {
        var rule = event.getRecurrenceRule();
        if (rule != null && (rule.getValue() == null || rule.getValue().getFrequency() != Frequency.YEARLY)) {
            throw refused("unknown_value", "repeats \"" + name(event) + "\" other than yearly");
        }
    }

    private void add(VEvent event, LocalDate start, int length) {
        for (int i = 0; i < length; i++) {
            var date = start.plusDays(i);
            if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
                throw refused("out_of_range", "names " + date + "; dates from 1900 to 2200 are taken");
            }
            found.putIfAbsent(date.toString(), new Holiday(date.toString(), name(event), true));
        }
        if (found.size() > HolidayCheck.MAX) {
            throw refused("too_long", "names more than " + HolidayCheck.MAX + " days");
        }
    }

    /** The end is exclusive. Without an end, an event lasts one day, or its duration. */
    private static int days(VEvent event, LocalDate start) {
        var end = date(event.getDateEnd());
        long days = 1;
        if (end != null) {
            days = end.toEpochDay() - start.toEpochDay();
        } else if (event.getDuration() != null && event.getDuration().getValue() != null) {
            days = Duration.ofMillis(event.getDuration().getValue().toMillis()).toDays();
        }
        if (days < 0 || days > MAX_DAYS_EACH) {
            throw refused("out_of_range", "\"" + name(event) + "\" lasts " + days + " days");
        }
        return (int) Math.max(1, days); // some files give the same day as the end
    }

    private static @Nullable LocalDate date(@Nullable DateOrDateTimeProperty property) {
        var value = property == null ? null : property.getValue();
        if (value == null || value.hasTime()) {
            return null;
        }
        var parts = value.getRawComponents();
        return parts == null
                ? date(value, ZoneId.systemDefault())
                : LocalDate.of(parts.getYear(), parts.getMonth(), parts.getDate());
    }

    private static LocalDate date(Date date, ZoneId zone) {
        return LocalDate.ofInstant(java.time.Instant.ofEpochMilli(date.getTime()), zone);
    }

    private static @Nullable String name(VEvent event) {
        var summary = event.getSummary() == null ? null : event.getSummary().getValue();
        if (summary == null || summary.isBlank()) {
            return null;
        }
        var name = summary.strip().replace("\0", "");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    private static InvalidInput refused(String code, String message) {
        return new InvalidInput(BODY, code, message);
    }
}
