package org.tocsin.people.absence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.platform.web.MergePatch;
import org.tocsin.platform.web.PageQuery;
import org.tocsin.platform.web.Results;

/** Absences of people. The person or an administrator enters them; responders see when, but not why. */
@RestController
@RequestMapping("/api/v1/users/{user}/unavailabilities")
@PreAuthorize("hasRole('VIEWER')")
class AbsenceController {

    private final AbsenceService absences;
    private final AbsenceImport imports;
    private final MergePatch patches;

    AbsenceController(AbsenceService absences, AbsenceImport imports, MergePatch patches) {
        this.absences = absences;
        this.imports = imports;
        this.patches = patches;
    }

    @GetMapping
    @Operation(summary = "A person's absences by start; filters kind, from, to (those that overlap)")
    Results<AbsenceView> list(@PathVariable UUID user, AbsenceFilter filter, PageQuery query) {
        return Results.of(absences.list(user, filter, query), AbsenceView::of);
    }

    @PostMapping
    @Operation(
            summary =
                    "Enters an absence: PTO, HOLIDAY, SICK or OTHER, from start_time to end_time, or from start to end"
                            + " as whole days of the person's zone; 409 if another one overlaps")
    ResponseEntity<AbsenceView> create(@PathVariable UUID user, @RequestBody AbsenceInput input) {
        return absences.create(user, input).created();
    }

    @PostMapping(
            path = "/import-ical",
            consumes = {"text/calendar", MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @Operation(
            summary = "Makes absences of a calendar file's events of the next 366 days, and changes those that the same"
                    + " events made before; kind (PTO unless given), dry_run")
    AbsenceImportReport take(
            @PathVariable UUID user,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(name = "dry_run", required = false, defaultValue = "false") boolean dryRun,
            @RequestBody byte[] body) {
        return imports.run(user, kind, dryRun, new String(body, StandardCharsets.UTF_8));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One absence; its ETag serves as If-Match of a change")
    ResponseEntity<AbsenceView> get(@PathVariable UUID user, @PathVariable UUID id) {
        return absences.get(user, id).ok();
    }

    @PutMapping("/{id}")
    @Operation(summary = "Replaces an absence")
    ResponseEntity<AbsenceView> replace(
            @PathVariable UUID user,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody AbsenceInput input) {
        return absences.change(user, id, ifMatch, current -> input).ok();
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Changes what is given; a day takes the place of the instant that was there")
    ResponseEntity<AbsenceView> change(
            @PathVariable UUID user,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode patch) {
        return absences.change(user, id, ifMatch, patches.of(patch, AbsenceInput.class))
                .ok();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes an absence back")
    void delete(
            @PathVariable UUID user,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        absences.delete(user, id, ifMatch);
    }
}
