package org.tocsin.calendar.hours;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.platform.web.MergePatch;
import org.tocsin.platform.web.PageQuery;
import org.tocsin.platform.web.Results;
import org.tocsin.platform.web.Versioned;

/** The REST resource of calendars: the hours in which SLAs count. */
@RestController
@RequestMapping("/api/sla-oncall/api/v1/business-hours")
class BusinessHoursController {

    private final BusinessHoursService calendars;
    private final MergePatch patches;

    BusinessHoursController(BusinessHoursService calendars, MergePatch patches) {
        this.calendars = calendars;
        this.patches = patches;
    }

    @GetMapping
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "Calendars by name; filters is_active, is_default, timezone, search")
    Results<BusinessHoursView> list(BusinessHoursFilter filter, PageQuery page) {
        return Results.of(calendars.list(filter, page.toPageable(Sort.by("name"))), BusinessHours::view);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "One calendar; its ETag serves as If-Match of a change")
    ResponseEntity<BusinessHoursView> get(@PathVariable UUID id) {
        var calendar = calendars.get(id);
        return new Versioned<>(calendar.view(), calendar.version()).ok();
    }

    @PostMapping
    @PreAuthorize("hasRole('ANALYST')")
    @Operation(
            summary = "Create a calendar; 422 names what is wrong. A new default takes the place of the old one,"
                    + " which moved_default_from names")
    ResponseEntity<BusinessHoursSaved> create(@RequestBody BusinessHoursRequest request) {
        return saved(calendars.create(request)).created();
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasRole('ANALYST')")
    @Operation(summary = "Replace a calendar; what is left out takes its default, but for is_default, which stays")
    ResponseEntity<BusinessHoursSaved> replace(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody BusinessHoursRequest request) {
        return saved(calendars.change(id, ifMatch, current -> request)).ok();
    }

    @PatchMapping("/{id}")
    @PreAuthorize("hasRole('ANALYST')")
    @Operation(
            summary =
                    "Change what is given (RFC 7396): day_overrides day by day, null takes one away; lists as a whole."
                            + " Targets of open SLA instances follow")
    ResponseEntity<BusinessHoursSaved> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode patch) {
        return saved(calendars.change(id, ifMatch, patches.of(patch, BusinessHoursRequest.class)))
                .ok();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasRole('ANALYST')")
    @Operation(summary = "Delete a calendar; 409 says who still needs it. The default one stays")
    void delete(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        calendars.delete(id, ifMatch);
    }

    private static Versioned<BusinessHoursSaved> saved(BusinessHoursService.Saved saved) {
        return new Versioned<>(BusinessHoursSaved.of(saved), saved.calendar().version());
    }
}
