package org.tocsin.calendar.holidays;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.InputErrors;

/** Reads a list of holidays: dates, and codes of countries and regions. */
public final class HolidayCheck {

    static final int MAX = 2_000;

    private final InputErrors errors;
    private final PublicHolidays countries;

    public HolidayCheck(InputErrors errors, PublicHolidays countries) {
        this.errors = errors;
        this.countries = countries;
    }

    /** @return the entries in their order, without repetitions */
    public List<Holiday> read(List<@Nullable Holiday> entries) {
        if (entries.size() > MAX) {
            errors.add(
                    "holiday_calendar",
                    "too_long",
                    "has " + entries.size() + " entries; at most " + MAX + " are allowed");
            return List.of();
        }
        var read = new ArrayList<Holiday>();
        var known = new HashMap<String, Holiday>();
        for (int i = 0; i < entries.size(); i++) {
            var field = "holiday_calendar[" + i + "]";
            var entry = entry(field, entries.get(i));
            var before = known.putIfAbsent(entry.day(), entry);
            if (before == null) {
                read.add(entry);
            } else if (before.active() != entry.active() && !entry.day().isEmpty()) {
                errors.add(field, "conflict", "is listed before as " + before);
            }
        }
        return List.copyOf(read);
    }

    private Holiday entry(String field, @Nullable Holiday written) {
        if (written == null || written.day().isBlank()) {
            errors.add(field, "required", "must be a date such as 2026-12-25 or a country such as US or DE-BY");
            return Holiday.of("");
        }
        errors.limitText(field + ".name", written.name(), 200);
        return new Holiday(day(field, written), written.name(), written.active());
    }

    private String day(String field, Holiday written) {
        var text = written.day().strip();
        try {
            if (text.length() == "2026-12-25".length()) {
                return LocalDate.parse(text).toString();
            }
        } catch (DateTimeException e) {
            // such as 2026-02-30; reported below
        }
        var code = text.toUpperCase(Locale.ROOT);
        if (!PublicHolidays.looksLikeCode(code)) {
            errors.add(field, "unknown_value", "must be a date such as 2026-12-25 or a country such as US or DE-BY");
        } else if (!countries.knows(code)) {
            errors.add(field, "unknown_value", text + " is no country or region whose public holidays are known");
        } else if (!written.active()) {
            errors.add(field, "unknown_value", "only a date can be listed and inactive; leave the country out instead");
        }
        return code;
    }
}
