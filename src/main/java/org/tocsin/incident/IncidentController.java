package org.tocsin.incident;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tocsin.audit.AuditedChange;
import org.tocsin.incident.comment.CommentInput;
import org.tocsin.incident.comment.CommentView;
import org.tocsin.incident.lifecycle.Change;
import org.tocsin.incident.lifecycle.Kind;
import org.tocsin.incident.report.OpenIncident;
import org.tocsin.incident.report.ReclassificationInput;
import org.tocsin.incident.response.IncidentChanges.Wish;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.subject.TimelineEntry;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.web.PageQuery;
import org.tocsin.platform.web.Results;

/**
 * The REST resource of incidents. {@code {id}} is our id, the number, or the other system's id. A verb that is true already
 * answers 200 and changes nothing; a verb that the incident's state does not allow answers 409.
 */
@RestController
@RequestMapping("/api/v1/incidents")
@Tag(name = "Incidents")
class IncidentController {

    private static final int NOTE = 4000;

    private final IncidentService incidents;
    private final IncidentPages pages;
    private final ObjectMapper json;
    private final @Nullable Kind only;

    @Autowired
    IncidentController(IncidentService incidents, IncidentPages pages, ObjectMapper json) {
        this(incidents, pages, json, null);
    }

    /** @param only the kind that these paths show; null for all */
    IncidentController(IncidentService incidents, IncidentPages pages, ObjectMapper json, @Nullable Kind only) {
        this.incidents = incidents;
        this.pages = pages;
        this.json = json;
        this.only = only;
    }

    /** @param automatic whether a monitor resolves it; the incident is then not credited with an acknowledgement */
    record Resolution(
            @Nullable String resolutionNote, @Nullable Boolean automatic) {}

    record Reason(@Nullable String reason) {}

    record Closing(@Nullable String closeReason, @Nullable String reason) {}

    @PostMapping
    @Command // one transaction opens and reads it: systems in trouble open many
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "Opens an incident: 201, or 200 with the open one that has the same dedup_key")
    ResponseEntity<IncidentView> open(@RequestBody OpenIncident report) {
        var opened = incidents.open(report.fields(only, json));
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
        var wanted = only == null ? filter : filter.ofKind(only);
        return Results.of(pages.list(wanted, page.toPageable(Sort.unsorted())), view -> view);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "One incident with its service levels and escalations")
    IncidentView one(@PathVariable String id) {
        return pages.one(known(id));
    }

    @GetMapping("/{id}/timeline")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "All that happened, oldest first: `at`, `type`, `actor` (null for a timer), `detail`")
    Results<TimelineEntry> timeline(@PathVariable String id) {
        return Results.of(pages.timeline(known(id)));
    }

    @GetMapping("/{id}/{facet}")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "What another module shows about it: sla-instances, escalations, deliveries")
    Results<Object> facet(@PathVariable String id, @PathVariable String facet) {
        return Results.of(pages.facet(known(id), facet.replace('-', '_')));
    }

    @PostMapping("/{id}/acknowledge")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "A person has seen it; it becomes theirs unless it is somebody's already")
    IncidentView acknowledge(@PathVariable String id) {
        return changed(id, Wish.of(Change.ACKNOWLEDGED, null));
    }

    @PostMapping("/{id}/start")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "Work on it has begun, which acknowledges it too")
    IncidentView start(@PathVariable String id) {
        return pages.one(incidents.start(known(id)).id().toString());
    }

    @PostMapping("/{id}/hold")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "Nothing can be done about it for now: service levels that pause on hold stand still")
    IncidentView hold(@PathVariable String id, @RequestBody(required = false) @Nullable Reason body) {
        return changed(id, Wish.of(Change.HELD, reason(body)));
    }

    @PostMapping("/{id}/resume")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "It goes on where it was before it was put on hold")
    IncidentView resume(@PathVariable String id, @RequestBody(required = false) @Nullable Reason body) {
        return changed(id, Wish.of(Change.RESUMED, reason(body)));
    }

    @PostMapping("/{id}/reclassify")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(
            summary = "Another severity, priority, category or required clearance; what is not given stays, but the"
                    + " priority follows a new severity. Its service levels are chosen again")
    IncidentView reclassify(@PathVariable String id, @RequestBody ReclassificationInput body) {
        check("reason", body.reason());
        return changed(id, Wish.reclassify(body.read(), body.reason()));
    }

    @PostMapping("/{id}/reopen")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(
            summary = "It was not over: within the tenant's reopen window after it was resolved or closed, 409 later")
    IncidentView reopen(@PathVariable String id, @RequestBody(required = false) @Nullable Reason body) {
        return changed(id, Wish.of(Change.REOPENED, reason(body)));
    }

    @PostMapping("/{id}/resolve")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "It is over; done by a person, that acknowledges it too")
    IncidentView resolve(@PathVariable String id, @RequestBody(required = false) @Nullable Resolution body) {
        var note = body == null ? null : body.resolutionNote();
        check("resolution_note", note);
        var wish = Wish.of(Change.RESOLVED, note);
        return changed(id, body != null && Boolean.TRUE.equals(body.automatic()) ? wish.automatic() : wish);
    }

    @PostMapping("/{id}/close")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "Nothing more is to be done; resolves it if it was not")
    IncidentView close(@PathVariable String id, @RequestBody(required = false) @Nullable Closing body) {
        return changed(id, Wish.of(Change.CLOSED, reason(body)));
    }

    @PostMapping("/{id}/cancel")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "It never was one: all clocks and pages stop, none counts")
    IncidentView cancel(@PathVariable String id, @RequestBody(required = false) @Nullable Closing body) {
        return changed(id, Wish.of(Change.CANCELLED, reason(body)));
    }

    @PostMapping("/{id}/comments")
    @PreAuthorize("hasRole('RESPONDER')")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds a comment; the first public one of staff is the first response")
    CommentView comment(@PathVariable String id, @RequestBody CommentInput comment) {
        return incidents.comment(known(id), comment.checked()).view();
    }

    @GetMapping("/{id}/comments")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "What was said about it, oldest first")
    Results<CommentView> comments(@PathVariable String id, PageQuery page) {
        return Results.of(pages.comments(known(id), page.toPageable(Sort.by("position"))), comment -> comment);
    }

    @GetMapping("/{id}/changelog")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(
            summary = "Every change of its fields and those of its service levels, newest first: who, when, field, old,"
                    + " new, address")
    Results<AuditedChange> changelog(@PathVariable String id, PageQuery page) {
        return Results.of(pages.changelog(known(id), page.toPageable(Sort.unsorted())), change -> change);
    }

    private IncidentView changed(String id, Wish wish) {
        return pages.one(incidents.change(known(id), wish).id().toString());
    }

    /** @return the id, if these paths show incidents of its kind */
    private String known(String id) {
        return only == null ? id : pages.idOf(id, only).toString();
    }

    private static @Nullable String reason(@Nullable Reason body) {
        if (body == null) {
            return null;
        }
        check("reason", body.reason());
        return body.reason();
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
