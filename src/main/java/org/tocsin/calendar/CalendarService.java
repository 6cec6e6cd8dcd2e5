package org.tocsin.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.platform.Command;
import org.tocsin.platform.CurrentTenant;
import org.tocsin.platform.InputErrors;
import org.tocsin.platform.NotFound;

/** The calendars of the current tenant. */
@Service
public class CalendarService {

    private static final Logger log = LoggerFactory.getLogger(CalendarService.class);

    private final BusinessHoursRepository calendars;
    private final Clock clock;

    CalendarService(BusinessHoursRepository calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @return the working hours of that calendar, also of one no longer active: promises made by it go on */
    @Transactional(readOnly = true)
    public WorkingHours hours(UUID businessHoursId) {
        return find(businessHoursId).workingHours();
    }

    /** @return the tenant's default calendar; around the clock if there is none, so that no promise waits for ever */
    @Transactional(readOnly = true)
    public WorkingHours defaultHours() {
        return calendars
                .findByTenantIdAndIsDefaultTrue(CurrentTenant.id())
                .map(BusinessHours::workingHours)
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

    @Transactional(readOnly = true)
    Page<BusinessHours> list(BusinessHoursFilter filter, Pageable page) {
        return calendars.findAll(filter.of(CurrentTenant.id()), page);
    }

    @Transactional(readOnly = true)
    BusinessHours get(UUID id) {
        return find(id);
    }

    @Transactional(readOnly = true)
    boolean isOpen(UUID id, Instant at) {
        return new BusinessTime(find(id).workingHours()).isOpen(at);
    }

    @Command
    BusinessHours create(BusinessHoursRequest request) {
        var tenant = CurrentTenant.id();
        var errors = new InputErrors();
        errors.requireText("name", request.name(), 200);
        errors.limitText("description", request.description(), 2000);
        var name = Objects.requireNonNullElse(request.name(), "").strip();
        if (calendars.existsByTenantIdAndName(tenant, name)) {
            errors.add("name", "conflict", "is the name of another calendar");
        }
        var schedule = new ScheduleCheck(errors).read(request);
        errors.throwIfAny();
        var now = clock.instant();
        var description = Objects.requireNonNullElse(request.description(), "");
        var created = new BusinessHours(tenant, name, description, schedule, now);
        created.setActive(!Boolean.FALSE.equals(request.isActive()));
        if (Boolean.TRUE.equals(request.isDefault())) {
            makeDefault(created, now);
        }
        log.info("Business hours {} created for tenant {}", name, tenant);
        return calendars.save(created);
    }

    private void makeDefault(BusinessHours calendar, Instant now) {
        calendars.findByTenantIdAndIsDefaultTrue(CurrentTenant.id()).ifPresent(previous -> {
            previous.setDefault(false, now);
            calendars.saveAndFlush(previous); // first, or two would be default for a moment
        });
        calendar.setDefault(true, now);
    }

    private BusinessHours find(UUID id) {
        return calendars.findByIdAndTenantId(id, CurrentTenant.id()).orElseThrow(() -> new NotFound("calendar", id));
    }
}
