package org.tocsin.calendar.hours;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tocsin.calendar.holidays.Holiday;
import org.tocsin.tenancy.TenantOpened;

/** Creates the calendars that a new tenant starts with. */
@Component
class CalendarDefaults {

    private final BusinessHoursRepository calendars;
    private final Clock clock;

    CalendarDefaults(BusinessHoursRepository calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @EventListener
    @Order(20)
    void on(TenantOpened opened) {
        var tenant = opened.tenantId();
        var hasDefault = calendars.findByTenantIdAndIsDefaultTrue(tenant).isPresent();
        add(
                tenant,
                "Standard Business Hours",
                "Standard 9-5 business hours",
                !hasDefault,
                nineToFive("UTC", List.of()));
        add(tenant, "24/7 Operations", "Always business hours", false, aroundTheClock());
        add(
                tenant,
                "EMEA Business Hours",
                "EMEA timezone business hours",
                false,
                nineToFive("Europe/London", List.of("2024-01-01", "2024-04-19", "2024-12-25")));
    }

    private void add(String tenant, String name, String description, boolean isDefault, WrittenHours schedule) {
        if (!calendars.existsByTenantIdAndName(tenant, name)) {
            var calendar = new BusinessHours(tenant, name, description, schedule, clock.instant());
            calendar.setDefault(isDefault, clock.instant());
            calendars.save(calendar);
        }
    }

    private static WrittenHours nineToFive(String zone, List<String> holidays) {
        return new WrittenHours(
                zone,
                "09:00:00",
                "17:00:00",
                "10:00:00",
                "16:00:00",
                Map.of(),
                holidays.stream().map(Holiday::of).toList());
    }

    private static WrittenHours aroundTheClock() {
        return new WrittenHours("UTC", "00:00:00", "23:59:00", "00:00:00", "23:59:00", Map.of(), List.of());
    }
}
