package org.tocsin.sla.clock;

import java.util.HashMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.tocsin.calendar.BusinessTime;
import org.tocsin.calendar.WorkingHours;
import org.tocsin.calendar.hours.CalendarService;

/** The business time in which an SLA counts: the hours of its calendar, of the tenant's default one, or all of them. */
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

    /** For a list of SLAs: each calendar is read once. */
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
