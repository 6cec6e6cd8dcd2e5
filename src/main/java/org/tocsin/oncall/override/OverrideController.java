package org.tocsin.oncall.override;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** REST API of overrides and temporary schedules, which every responder may edit. */
@RestController
@RequestMapping("/api/sla-oncall/api/v1/oncall-overrides")
class OverrideController {

    private final OverrideService overrides;
    private final MergePatch patches;

    OverrideController(OverrideService overrides, MergePatch patches) {
        this.overrides = overrides;
        this.patches = patches;
    }

    @GetMapping
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "Overrides by start; filters rotation, kind, user, from, to (those that overlap)")
    Results<OverrideView> list(OverrideFilter filter, PageQuery query) {
        return Results.of(overrides.list(filter, query), OverrideView::of);
    }

    @PostMapping
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "Adds an override; 409 if one takes the same person off at that time already")
    ResponseEntity<OverrideView> create(@RequestBody OverrideInput input) {
        return overrides.create(input).created();
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "One override; its ETag serves as If-Match of a change")
    ResponseEntity<OverrideView> get(@PathVariable UUID id) {
        return overrides.get(id).ok();
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "Replaces an override")
    ResponseEntity<OverrideView> replace(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody OverrideInput input) {
        return overrides.change(id, ifMatch, current -> input).ok();
    }

    @PatchMapping("/{id}")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "Changes what is given; shifts are replaced as a whole")
    ResponseEntity<OverrideView> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode patch) {
        return overrides
                .change(id, ifMatch, patches.of(patch, OverrideInput.class))
                .ok();
    }

    @DeleteMapping("/{id}")
    @PreAuthorize("hasRole('RESPONDER')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deletes an override: the schedule is as if it had never been")
    void delete(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        overrides.delete(id, ifMatch);
    }
}
