package org.tocsin.escalation.maintenance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.platform.web.ETags;
import org.tocsin.platform.web.MergePatch;
import org.tocsin.platform.web.PageQuery;
import org.tocsin.platform.web.Results;

/** REST API of maintenance windows. Incidents of their services are recorded meanwhile, and paged after the end. */
@RestController
@RequestMapping("/api/v1/maintenance-windows")
@Tag(name = "Maintenance windows")
class MaintenanceController {

    private static final Sort LATEST_FIRST = Sort.by("startsAt").descending().and(Sort.by("id"));

    private final MaintenanceService windows;
    private final ApplicationEventPublisher news;
    private final MergePatch patches;

    MaintenanceController(MaintenanceService windows, ApplicationEventPublisher news, MergePatch patches) {
        this.windows = windows;
        this.news = news;
        this.patches = patches;
    }

    @GetMapping
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "Windows, the latest first; active=true: those that hold pages now")
    Results<MaintenanceView> list(@RequestParam(required = false) @Nullable Boolean active, PageQuery page) {
        return Results.of(windows.list(active, page.toPageable(LATEST_FIRST)), window -> window);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "One window; its ETag serves as If-Match of a change")
    ResponseEntity<MaintenanceView> get(@PathVariable UUID id) {
        return answer(HttpStatus.OK, windows.get(id));
    }

    @PostMapping
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(
            summary = "Announces work on services, or on all: from starts_at, else now, until ends_at or for minutes")
    ResponseEntity<MaintenanceView> create(@RequestBody MaintenanceInput input) {
        return answer(HttpStatus.CREATED, windows.create(input));
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "Replaces a window; what it held follows")
    ResponseEntity<MaintenanceView> replace(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MaintenanceInput input) {
        return followed(windows.change(id, ifMatch, before -> input));
    }

    @PatchMapping("/{id}")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "Extends, shortens or narrows it; what it held follows")
    ResponseEntity<MaintenanceView> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode patch) {
        return followed(windows.change(id, ifMatch, patches.of(patch, MaintenanceInput.class)));
    }

    @DeleteMapping("/{id}")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "Ends it now; it stays readable, and what it held is paged")
    ResponseEntity<MaintenanceView> end(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return followed(windows.end(id, ifMatch));
    }

    private ResponseEntity<MaintenanceView> followed(MaintenanceView window) {
        news.publishEvent(new MaintenanceChanged());
        return answer(HttpStatus.OK, window);
    }

    private static ResponseEntity<MaintenanceView> answer(HttpStatus status, MaintenanceView window) {
        return ResponseEntity.status(status).eTag(ETags.of(window.version())).body(window);
    }
}
