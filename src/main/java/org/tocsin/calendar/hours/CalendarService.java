package org.tocsin.calendar.hours;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.calendar.WorkingHours;
import org.tocsin.calendar.holidays.PublicHolidays;
import org.tocsin.platform.transaction.CurrentTenant;

/** The opening hours of the current tenant's calendars, for other modules to calculate with. */
@Service
public class CalendarService {

    private static final Logger log = LoggerFactory.getLogger(CalendarService.class);
    private static final int MAX_BUILT = 1_000;

    private final BusinessHoursRepository calendars;
    private final PublicHolidays countries;
    private final Map<UUID, Built> built = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<UUID, Built> eldest) {
            return size() > MAX_BUILT;
        }
    };

    CalendarService(BusinessHoursRepository calendars, PublicHolidays countries) {
        this.calendars = calendars;
        this.countries = countries;
    }

    /** Hours in the cache, with the source to compare as a whole, since a version number may have been rolled back. */
    private record Built(WrittenHours from, WorkingHours hours) {}

    /** @return the working hours of that calendar, even if it is inactive: running SLAs still count in it */
    @Transactional(readOnly = true)
    public WorkingHours hours(UUID businessHoursId) {
        return hours(calendars.get("calendar", businessHoursId));
    }

    /** @return the tenant's default calendar; around the clock if there is none, so that every SLA has a target */
    @Transactional(readOnly = true)
    public WorkingHours defaultHours() {
        return calendars
                .findByTenantIdAndIsDefaultTrue(CurrentTenant.id())
                .map(this::hours)
                .orElseGet(() -> {
                    log.warn("Tenant {} has no default business hours; counting around the clock", CurrentTenant.id());
                    return WorkingHours.ALWAYS;
                });
    }

    /** @return the names of those calendars that exist, by id */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Collection<UUID> ids) {
        return calendars.findByTenantIdAndIdIn(CurrentTenant.id(), ids).stream()
                .collect(Collectors.toMap(BusinessHours::id, BusinessHours::name));
    }

    /** Thousands of SLAs count in few calendars, so each is built once. */
    private WorkingHours hours(BusinessHours calendar) {
        var schedule = calendar.schedule();
        synchronized (built) {
            var known = built.get(calendar.id());
            if (known != null && known.from().equals(schedule)) {
                return known.hours();
            }
            var hours = schedule.workingHours(countries);
            built.put(calendar.id(), new Built(schedule, hours));
            return hours;
        }
    }
}
