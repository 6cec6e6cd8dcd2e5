package org.tocsin.calendar;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.platform.InvalidInput;
import org.tocsin.platform.PageQuery;
import org.tocsin.platform.Results;

/** Calendars (seed 000): the hours in which promises are counted. */
@RestController
@RequestMapping("/api/sla-oncall/api/v1/business-hours")
class BusinessHoursController {

    private final CalendarService calendars;

    BusinessHoursController(CalendarService calendars) {
        this.calendars = calendars;
    }

    @GetMapping
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "List calendars by name")
    Results<BusinessHoursView> list(BusinessHoursFilter filter, PageQuery page) {
        return Results.of(calendars.list(filter, page.toPageable(Sort.by("name"))), BusinessHours::view);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "One calendar")
    BusinessHoursView get(@PathVariable UUID id) {
        return calendars.get(id).view();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('ANALYST')")
    @Operation(summary = "Create a calendar; 422 names what is wrong. A new default takes the place of the old one")
    BusinessHoursView create(@RequestBody BusinessHoursRequest request) {
        return calendars.create(request).view();
    }

    @PostMapping("/{id}/test_business_hours")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "Whether an instant lies within the hours")
    Answer test(@PathVariable UUID id, @RequestBody Question question) {
        if (question.testTime() == null) {
            throw new InvalidInput("test_time", "required", "must be a time with zone such as 2024-01-08T14:30:00Z");
        }
        return new Answer(calendars.isOpen(id, question.testTime()), question.testTime());
    }

    record Question(@Nullable Instant testTime) {}

    record Answer(boolean isBusinessHours, Instant testTime) {}
}
