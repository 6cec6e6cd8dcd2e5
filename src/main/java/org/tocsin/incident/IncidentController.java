package org.tocsin.incident;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tocsin.incident.IncidentChanges.Wish;
import org.tocsin.platform.InputErrors;
import org.tocsin.platform.PageQuery;
import org.tocsin.platform.Results;
import org.tocsin.platform.TimelineEntry;

/**
 * Incidents. {@code {id}} is our id, the number, or the other system's id. A verb that is true already answers 200 and
 * changes nothing; one that the incident's state does not allow answers 409.
 */
@RestController
@RequestMapping("/api/v1/incidents")
@Tag(name = "Incidents")
class IncidentController {

    private static final int NOTE = 4000;

    private final IncidentService incidents;
    private final IncidentPages pages;

    IncidentController(IncidentService incidents, IncidentPages pages) {
        this.incidents = incidents;
        this.pages = pages;
    }

    /** @param automatic a monitor says so, not a person: who did not respond is not credited with a response */
    record Resolution(
            @Nullable String resolutionNote, @Nullable Boolean automatic) {}

    record Closing(@Nullable String closeReason, @Nullable String reason) {}

    @PostMapping
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "Opens an incident: 201, or 200 with the open one that has the same dedup_key")
    ResponseEntity<IncidentView> open(@RequestBody OpenIncident report) {
        var opened = incidents.open(report.fields());
        var view = pages.one(opened.id().toString());
        if (!opened.created()) {
            return ResponseEntity.ok(view);
        }
        var address = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQuery(null)
                .pathSegment(view.id().toString());
        return ResponseEntity.created(address.build().toUri()).body(view);
    }

    @GetMapping
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "Incidents, newest first")
    Results<IncidentView> list(IncidentFilter filter, PageQuery page) {
        return Results.of(pages.list(filter, page.toPageable(Sort.unsorted())), view -> view);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "One incident with its service levels and escalations")
    IncidentView one(@PathVariable String id) {
        return pages.one(id);
    }

    @GetMapping("/{id}/timeline")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "All that happened, oldest first: `at`, `type`, `actor` (null for a timer), `detail`")
    Results<TimelineEntry> timeline(@PathVariable String id) {
        return Results.of(pages.timeline(id));
    }

    @GetMapping("/{id}/{facet}")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "What another module shows about it: sla-instances, escalations, deliveries")
    Results<Object> facet(@PathVariable String id, @PathVariable String facet) {
        return Results.of(pages.facet(id, facet.replace('-', '_')));
    }

    @PostMapping("/{id}/acknowledge")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "A person has seen it; it becomes theirs unless it is somebody's already")
    IncidentView acknowledge(@PathVariable String id) {
        return changed(id, new Wish(Change.ACKNOWLEDGED, null));
    }

    @PostMapping("/{id}/start")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "Work on it has begun, which acknowledges it too")
    IncidentView start(@PathVariable String id) {
        return pages.one(incidents.start(id).id().toString());
    }

    @PostMapping("/{id}/resolve")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "It is over; done by a person, that acknowledges it too")
    IncidentView resolve(@PathVariable String id, @RequestBody(required = false) @Nullable Resolution body) {
        var note = body == null ? null : body.resolutionNote();
        check("resolution_note", note);
        return changed(id, new Wish(Change.RESOLVED, note, body != null && Boolean.TRUE.equals(body.automatic())));
    }

    @PostMapping("/{id}/close")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "Nothing more is to be done; resolves it if it was not")
    IncidentView close(@PathVariable String id, @RequestBody(required = false) @Nullable Closing body) {
        return changed(id, new Wish(Change.CLOSED, reason(body)));
    }

    @PostMapping("/{id}/cancel")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "It never was one: all clocks and pages stop, none counts")
    IncidentView cancel(@PathVariable String id, @RequestBody(required = false) @Nullable Closing body) {
        return changed(id, new Wish(Change.CANCELLED, reason(body)));
    }

    private IncidentView changed(String id, Wish wish) {
        return pages.one(incidents.change(id, wish).id().toString());
    }

    private static @Nullable String reason(@Nullable Closing body) {
        if (body == null) {
            return null;
        }
        check("close_reason", body.closeReason());
        check("reason", body.reason());
        return body.closeReason() == null ? body.reason() : body.closeReason();
    }

    private static void check(String field, @Nullable String text) {
        var errors = new InputErrors();
        errors.limitText(field, text, NOTE);
        errors.throwIfAny();
    }
}
