package org.tocsin.sla.definition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.platform.web.ETags;
import org.tocsin.platform.web.PageQuery;
import org.tocsin.platform.web.Results;
import org.tocsin.sla.catalogue.Applicability;

/** The SLA definitions; decisions/applicable-slas.dmn says which of them apply to an incident. */
@RestController
@RequestMapping("/api/sla-oncall/api/v1/sla-definitions")
class SlaDefinitionController {

    private final SlaDefinitionService definitions;
    private final ApplicabilityCheck applicability;

    SlaDefinitionController(SlaDefinitionService definitions, ApplicabilityCheck applicability) {
        this.definitions = definitions;
        this.applicability = applicability;
    }

    @GetMapping
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "List definitions by name")
    Results<SlaDefinitionView> list(SlaDefinitionFilter filter, PageQuery page) {
        return Results.of(definitions.list(filter, page.toPageable(Sort.by("terms.name"))), Function.identity());
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "One definition; its ETag serves as If-Match of a change")
    ResponseEntity<SlaDefinitionView> get(@PathVariable UUID id) {
        return answer(HttpStatus.OK, definitions.get(id));
    }

    @PostMapping
    @PreAuthorize("hasRole('ANALYST')")
    @Operation(
            summary = "Create a definition; 422 names what is wrong. A new default of its type takes the place of the"
                    + " old one")
    ResponseEntity<SlaDefinitionView> create(@RequestBody SlaDefinitionRequest request) {
        return answer(HttpStatus.CREATED, definitions.create(request));
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasRole('ANALYST')")
    @Operation(
            summary = "Replace a definition; running clocks keep their terms, unless asked by reapply=true here or in"
                    + " the body")
    ResponseEntity<SlaDefinitionView> replace(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SlaDefinitionRequest request,
            @RequestParam(defaultValue = "false") boolean reapply) {
        return answer(HttpStatus.OK, definitions.replace(id, ifMatch, request, reapply));
    }

    @PatchMapping("/{id}")
    @PreAuthorize("hasRole('ANALYST')")
    @Operation(
            summary =
                    "Change the fields named; running clocks keep their terms, unless asked by reapply=true here or in"
                            + " the body")
    ResponseEntity<SlaDefinitionView> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode patch,
            @RequestParam(defaultValue = "false") boolean reapply) {
        return answer(HttpStatus.OK, definitions.change(id, ifMatch, patch, reapply));
    }

    @PostMapping("/{id}/reapply")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize("hasRole('ANALYST')")
    @Operation(
            summary = "Have clocks that run already take over the terms as they are now; it is done in the background")
    Accepted reapply(@PathVariable UUID id) {
        definitions.reapply(id);
        return new Accepted("Running SLA instances take over the terms of this definition");
    }

    record Accepted(String message) {}

    private static ResponseEntity<SlaDefinitionView> answer(HttpStatus status, SlaDefinitionView definition) {
        return ResponseEntity.status(status)
                .eTag(ETags.of(definition.version()))
                .body(definition);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasRole('ANALYST')")
    @Operation(summary = "Delete a definition; one that was promised already is deactivated instead")
    void delete(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        definitions.delete(id, ifMatch);
    }

    @PostMapping("/{id}/test_applicability")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(
            summary = "Whether the definition applies to an incident like that, by the decision that production asks")
    Applicability test(@PathVariable UUID id, @RequestBody Map<String, @Nullable Object> incident) {
        return applicability.test(id, incident);
    }
}
