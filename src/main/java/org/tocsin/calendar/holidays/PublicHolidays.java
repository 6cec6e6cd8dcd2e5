package org.tocsin.calendar.holidays;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The public holidays of countries and regions by ISO 3166 code: {@code US}, {@code DE-BY}. Computed on first use. */
@Component
public class PublicHolidays {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,10}){0,2}");
    private static final int FIRST_YEAR = 1900, LAST_YEAR = 2200, MAX_KEPT = 2_000;

    private static final Set<String> COUNTRIES = HolidayManager.getSupportedCalendarCodes().stream()
            .map(code -> code.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private final Map<CodeAndYear, Set<LocalDate>> kept = new ConcurrentHashMap<>();

    private record CodeAndYear(String code, int year) {}

    static boolean looksLikeCode(String text) {
        return CODE.matcher(text).matches();
    }

    boolean knows(String code) {
        var parts = parts(code);
        if (!looksLikeCode(code) || !COUNTRIES.contains(parts[0])) {
            return false;
        }
        CalendarHierarchy place = manager(parts[0]).getCalendarHierarchy();
        for (int i = 1; i < parts.length; i++) {
            place = place.getChildren().get(parts[i]);
            if (place == null) {
                return false;
            }
        }
        return true;
    }

    /** @return whether the date is a holiday there; false outside the years that the rules cover */
    boolean has(String code, LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            return false;
        }
        var key = new CodeAndYear(code, date.getYear());
        var known = kept.get(key);
        if (known == null) {
            if (kept.size() >= MAX_KEPT) {
                kept.clear();
            }
            known = kept.computeIfAbsent(key, PublicHolidays::of);
        }
        return known.contains(date);
    }

    /** The day itself and its substitute day, which for New Year may lie in the year before. */
    private static Set<LocalDate> of(CodeAndYear which) {
        var parts = parts(which.code());
        var regions = Arrays.copyOfRange(parts, 1, parts.length);
        return IntStream.rangeClosed(which.year() - 1, which.year() + 1)
                .mapToObj(Year::of)
                .flatMap(year -> manager(parts[0]).getHolidays(year, HolidayType.PUBLIC_HOLIDAY, regions).stream())
                .flatMap(holiday -> Stream.of(holiday.getDate(), holiday.getActualDate()))
                .filter(date -> date.getYear() == which.year())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }

    private static String[] parts(String code) {
        return code.toLowerCase(Locale.ROOT).split("-");
    }
}
