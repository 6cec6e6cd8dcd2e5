package org.tocsin.oncall.schedule;

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
import org.tocsin.oncall.rotation.RotationInput;
import org.tocsin.oncall.shift.CurrentOnCall;
import org.tocsin.platform.web.MergePatch;
import org.tocsin.platform.web.PageQuery;
import org.tocsin.platform.web.Results;

/** REST API of on-call rotations. Local times are in the rotation's zone, responses in UTC. */
@RestController
@RequestMapping("/api/sla-oncall/api/v1/oncall-rotations")
class RotationController {

    private final RotationService rotations;
    private final MergePatch patches;

    RotationController(RotationService rotations, MergePatch patches) {
        this.rotations = rotations;
        this.patches = patches;
    }

    @GetMapping
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "Rotations by name; filters rotation_type, status, external_system, team_name, search")
    Results<RotationView> list(RotationFilter filter, PageQuery query) {
        return Results.of(rotations.list(filter, query), rotation -> rotation);
    }

    @PostMapping
    @PreAuthorize("hasRole('ANALYST')")
    @Operation(summary = "Adds a rotation; without schedule_config.start its turns count from the latest handoff")
    ResponseEntity<RotationView> create(@RequestBody RotationInput input) {
        return rotations.create(input).created();
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "One rotation; its ETag serves as If-Match of a change")
    ResponseEntity<RotationView> get(@PathVariable UUID id) {
        return rotations.get(id).ok();
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasRole('ANALYST')")
    @Operation(summary = "Replaces a rotation; what is left out takes its default")
    ResponseEntity<RotationView> replace(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RotationInput input) {
        return rotations.replace(id, ifMatch, input).ok();
    }

    @PatchMapping("/{id}")
    @PreAuthorize("hasRole('ANALYST')")
    @Operation(summary = "Changes what is given, participants and status among it; lists are replaced as a whole")
    ResponseEntity<RotationView> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode patch) {
        return rotations
                .change(id, ifMatch, patches.of(patch, RotationInput.class))
                .ok();
    }

    @DeleteMapping("/{id}")
    @PreAuthorize("hasRole('ANALYST')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deletes a rotation, its overrides and swaps")
    void delete(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        rotations.delete(id, ifMatch);
    }

    @GetMapping("/{id}/current_oncall")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "Who is on call now; 404 when nobody is")
    CurrentOnCall currentOnCall(@PathVariable UUID id) {
        return rotations.currentOnCall(id);
    }
}
