package org.tocsin.calendar.hours;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.ErrorResponseException;
import org.tocsin.calendar.CalendarDeletion;
import org.tocsin.calendar.holidays.Holiday;
import org.tocsin.calendar.holidays.ImportedHolidays;
import org.tocsin.calendar.holidays.PublicHolidays;
import org.tocsin.platform.problem.FieldError;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.problem.Problems;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.platform.web.ETags;

/** Creates, changes, lists and deletes calendars. A tenant always has one default calendar. */
@Service
class BusinessHoursService {

    private static final Logger log = LoggerFactory.getLogger(BusinessHoursService.class);

    private final BusinessHoursRepository calendars;
    private final PublicHolidays countries;
    private final CalendarChangeProcess process;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BusinessHoursService(
            BusinessHoursRepository calendars,
            PublicHolidays countries,
            CalendarChangeProcess process,
            ApplicationEventPublisher events,
            Clock clock) {
        this.calendars = calendars;
        this.countries = countries;
        this.process = process;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The result of a change.
     *
     * @param movedDefaultFrom the calendar that lost the default flag by this change, null if none did
     */
    record Saved(BusinessHours calendar, @Nullable BusinessHours movedDefaultFrom) {}

    @Transactional(readOnly = true)
    public Page<BusinessHours> list(BusinessHoursFilter filter, Pageable page) {
        return calendars.findAll(filter.condition(), page);
    }

    @Transactional(readOnly = true)
    public BusinessHours get(UUID id) {
        return calendars.get("calendar", id);
    }

    @Command
    Saved create(BusinessHoursRequest request) {
        var schedule = check(request, null);
        var created =
                new BusinessHours(CurrentTenant.id(), name(request), description(request), schedule, clock.instant());
        created.setActive(!Boolean.FALSE.equals(request.isActive()));
        var saved = save(created, Boolean.TRUE.equals(request.isDefault()));
        log.info("Business hours {} created", created.name());
        return saved;
    }

    /** @param change from the locked calendar's present values to the new ones */
    @Command
    Saved change(UUID id, @Nullable String ifMatch, UnaryOperator<BusinessHoursRequest> change) {
        var calendar = lock(id, ifMatch);
        var before = calendar.schedule();
        var request = change.apply(BusinessHoursRequest.of(calendar.view()));
        var schedule = check(request, calendar);
        calendar.revise(name(request), description(request), schedule, clock.instant());
        calendar.setActive(!Boolean.FALSE.equals(request.isActive()));
        var saved = save(calendar, Boolean.TRUE.equals(request.isDefault()) && !calendar.isDefault());
        recompute(saved, before);
        return saved;
    }

    /** @return the calendar with these holidays added; dates that it lists already stay unchanged */
    @Command
    Saved addHolidays(UUID id, @Nullable String ifMatch, List<Holiday> more) {
        var calendar = lock(id, ifMatch);
        var before = calendar.schedule();
        var holidays = ImportedHolidays.added(before.holidayCalendar(), more);
        calendar.revise(calendar.name(), calendar.description(), before.withHolidays(holidays), clock.instant());
        var saved = save(calendar, false);
        recompute(saved, before);
        return saved;
    }

    @Command
    void delete(UUID id, @Nullable String ifMatch) {
        var calendar = lock(id, ifMatch);
        if (calendar.isDefault()) {
            throw refused(List.of(new FieldError(
                    "is_default",
                    "in_use",
                    "the default calendar can't be deleted; make another one the default first")));
        }
        var deletion = new CalendarDeletion(id);
        events.publishEvent(deletion);
        if (!deletion.objections().isEmpty()) {
            throw refused(deletion.objections().stream()
                    .map(reason -> new FieldError("id", "in_use", reason))
                    .toList());
        }
        calendars.delete(calendar);
        log.info("Business hours {} deleted", calendar.name());
    }

    private WrittenHours check(BusinessHoursRequest request, @Nullable BusinessHours current) {
        var errors = new InputErrors();
        errors.requireText("name", request.name(), 200);
        errors.limitText("description", request.description(), 2000);
        calendars
                .findByTenantIdAndName(CurrentTenant.id(), name(request))
                .filter(other -> current == null || !other.id().equals(current.id()))
                .ifPresent(other -> errors.add("name", "conflict", "is the name of another calendar"));
        var wasDefault = current != null && current.isDefault();
        if (wasDefault && Boolean.FALSE.equals(request.isDefault())) {
            errors.add(
                    "is_default", "in_use", "there must be a default calendar; make another one the default instead");
        }
        if ((wasDefault || Boolean.TRUE.equals(request.isDefault())) && Boolean.FALSE.equals(request.isActive())) {
            errors.add("is_active", "in_use", "the default calendar must be active");
        }
        var schedule = new WrittenHoursCheck(errors, countries).read(request);
        errors.throwIfAny();
        return schedule;
    }

    private Saved save(BusinessHours calendar, boolean becomesDefault) {
        var now = clock.instant();
        var previous = becomesDefault
                ? calendars.findByTenantIdAndIsDefaultTrue(CurrentTenant.id()).orElse(null)
                : null;
        if (previous != null) {
            previous.setDefault(false, now);
            calendars.saveAndFlush(previous); // flushed first, or two would be default for a moment
            log.info("{} takes the place of {} as the default calendar", calendar.name(), previous.name());
        }
        if (becomesDefault) {
            calendar.setDefault(true, now);
        }
        var saved = calendars.saveAndFlush(calendar);
        if (becomesDefault) {
            process.defaultMoved(saved.id(), saved.name());
        }
        return new Saved(saved, previous);
    }

    /** Starts the recalculation of SLA targets if the hours differ. */
    private void recompute(Saved saved, WrittenHours before) {
        var calendar = saved.calendar();
        if (!calendar.schedule().workingHours(countries).sameAs(before.workingHours(countries))) {
            process.edited(calendar.id(), calendar.name());
            if (calendar.isDefault() && saved.movedDefaultFrom() == null) {
                process.defaultMoved(calendar.id(), calendar.name());
            }
        }
    }

    private BusinessHours lock(UUID id, @Nullable String ifMatch) {
        var calendar = calendars.getLocked("calendar", id);
        ETags.require(ifMatch, calendar.version());
        return calendar;
    }

    private static String name(BusinessHoursRequest request) {
        return Objects.requireNonNullElse(request.name(), "").strip();
    }

    private static String description(BusinessHoursRequest request) {
        return Objects.requireNonNullElse(request.description(), "");
    }

    private static ErrorResponseException refused(List<FieldError> reasons) {
        return new ErrorResponseException(HttpStatus.CONFLICT, Problems.invalid(HttpStatus.CONFLICT, reasons), null);
    }
}
