package org.tocsin.calendar.hours;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.calendar.BusinessTime;
import org.tocsin.calendar.holidays.ImportedHolidays;
import org.tocsin.platform.web.ETags;

/** The REST endpoints for calculations in a calendar, and for imports of holidays. */
@RestController
@RequestMapping("/api/sla-oncall/api/v1/business-hours/{id}")
class BusinessTimeController {

    private final CalendarService calendars;
    private final BusinessHoursService businessHours;
    private final Clock clock;

    BusinessTimeController(CalendarService calendars, BusinessHoursService businessHours, Clock clock) {
        this.calendars = calendars;
        this.businessHours = businessHours;
        this.clock = clock;
    }

    @PostMapping("/test_business_hours")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "Whether an instant lies within the hours")
    Answer test(@PathVariable UUID id, @RequestBody Question question) {
        var check = new CalculationCheck();
        var at = check.time("test_time", question.testTime());
        check.throwIfAny();
        return new Answer(new BusinessTime(calendars.hours(id)).isOpen(at), at);
    }

    @PostMapping("/calculate")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(
            summary = "When minutes or days of business time after a start are over, or how many minutes of it lie"
                    + " between from and to; the explanation names the windows that counted, at most 500")
    Calculation.Answer calculate(@PathVariable UUID id, @RequestBody CalculationRequest request) {
        return new Calculation(calendars.hours(id)).answer(request);
    }

    @PostMapping(path = "/import_holidays", consumes = "text/calendar")
    @PreAuthorize("hasRole('ANALYST')")
    @Operation(
            summary =
                    "Add the whole-day events of an iCal file to the holidays; those of every year for ten years ahead."
                            + " Days listed already stay as they are")
    ResponseEntity<BusinessHoursSaved> importHolidays(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var holidays = ImportedHolidays.read(
                new String(body, StandardCharsets.UTF_8), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        var saved = businessHours.addHolidays(id, ifMatch, holidays);
        return ResponseEntity.ok().eTag(ETags.of(saved.calendar().version())).body(BusinessHoursSaved.of(saved));
    }

    record Question(@Nullable Instant testTime) {}

    record Answer(boolean isBusinessHours, Instant testTime) {}
}
