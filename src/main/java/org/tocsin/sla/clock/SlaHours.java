package org.tocsin.sla.clock;

import java.util.HashMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.tocsin.calendar.BusinessTime;
import org.tocsin.calendar.WorkingHours;
import org.tocsin.calendar.hours.CalendarService;

/** Finds the business time in which an SLA counts: its calendar, the tenant's default calendar, or around the clock. */
@Component
public class SlaHours {

    private static final BusinessTime AROUND_THE_CLOCK = new BusinessTime(WorkingHours.ALWAYS);
    private static final UUID DEFAULT = new UUID(0, 0);

    private final CalendarService calendars;

    SlaHours(CalendarService calendars) {
        this.calendars = calendars;
    }

    public BusinessTime of(SlaTerms terms) {
        return forMany().apply(terms);
    }

    /** For a list of SLAs: reads each calendar once. */
    public Function<SlaTerms, BusinessTime> forMany() {
        var read = new HashMap<UUID, BusinessTime>();
        return terms -> {
            if (!terms.businessHoursOnly()) {
                return AROUND_THE_CLOCK;
            }
            var own = terms.businessHours();
            return read.computeIfAbsent(
                    own == null ? DEFAULT : own,
                    id -> new BusinessTime(own == null ? calendars.defaultHours() : calendars.hours(id)));
        };
    }
}
