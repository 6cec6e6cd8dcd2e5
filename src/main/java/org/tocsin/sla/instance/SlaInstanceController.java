package org.tocsin.sla.instance;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.problem.InvalidInput;
import org.tocsin.platform.web.PageQuery;
import org.tocsin.platform.web.Results;

/** The REST resource of SLA instances. Durations are {@code [d ]hh:mm:ss} of business time. */
@RestController
@RequestMapping("/api/sla-oncall/api/v1/sla-instances")
class SlaInstanceController {

    private static final Sort NEWEST = Sort.by(Sort.Order.desc("createdAt"), Sort.Order.asc("id"));
    private static final int MONTH_IN_MINUTES = 44_640;

    private final SlaReader reader;
    private final SlaExplainer explainer;
    private final SlaService sla;

    SlaInstanceController(SlaReader reader, SlaExplainer explainer, SlaService sla) {
        this.reader = reader;
        this.explainer = explainer;
        this.sla = sla;
    }

    @GetMapping
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "List promises, newest first")
    Results<SlaInstanceView> list(SlaInstanceFilter filter, PageQuery page) {
        return results(reader.list(filter, page.toPageable(NEWEST)));
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "One promise and what its clock shows now")
    SlaInstanceView get(@PathVariable UUID id) {
        return reader.get(id);
    }

    @GetMapping("/breached")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "Broken promises, the latest first; open=true: those still to be kept, late")
    Results<SlaInstanceView> breached(@RequestParam(required = false) @Nullable Boolean open, PageQuery page) {
        var latest = Sort.by(Sort.Order.desc("state.breachedAt"), Sort.Order.asc("id"));
        return results(reader.list(SlaInstanceFilter.breached(open), page.toPageable(latest)));
    }

    @GetMapping("/at_risk")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "Running promises whose target comes within that many minutes, the nearest first")
    Results<SlaInstanceView> atRisk(@RequestParam(defaultValue = "15") int within_minutes, PageQuery page) {
        if (within_minutes < 1 || within_minutes > MONTH_IN_MINUTES) {
            throw new InvalidInput("within_minutes", "out_of_range", "must be from 1 to " + MONTH_IN_MINUTES);
        }
        var nearest = Sort.by("timer.targetTime", "id");
        return results(reader.atRisk(Duration.ofMinutes(within_minutes), page.toPageable(nearest)));
    }

    @GetMapping("/{id}/explain")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "Why its dates are what they are: the rule, the windows and pauses that counted, each timer")
    SlaExplanation explain(@PathVariable UUID id) {
        return explainer.explain(id);
    }

    @PostMapping("/{id}/pause")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "Stop the clock until it is resumed; 409 unless it runs")
    SlaInstanceView pause(@PathVariable UUID id, @RequestBody(required = false) @Nullable Reason body) {
        var reason = body == null ? null : body.reason();
        var errors = new InputErrors();
        errors.limitText("reason", reason, Reason.LIMIT);
        errors.throwIfAny();
        sla.pause(id, reason);
        return reader.get(id);
    }

    @PostMapping("/{id}/resume")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "Let the clock go on; the time it stood still does not count")
    SlaInstanceView resume(@PathVariable UUID id) {
        sla.resume(id);
        return reader.get(id);
    }

    @PostMapping("/{id}/retarget")
    @PreAuthorize("hasRole('ANALYST')")
    @Operation(
            summary = "Set another target, as target_time or target_duration_minutes, with a reason for the changelog")
    SlaInstanceView retarget(@PathVariable UUID id, @RequestBody Retargeting wish) {
        wish.check();
        sla.retarget(id, wish);
        return reader.get(id);
    }

    @PostMapping("/{id}/exceptions")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('ANALYST')")
    @Operation(summary = "Note an exception: reason and approver; it is shown beside the promise and hides nothing")
    SlaInstanceView except(@PathVariable UUID id, @RequestBody ExceptionNote note) {
        var errors = new InputErrors();
        errors.requireText("reason", note.reason(), Reason.LIMIT);
        errors.requireText("approver", note.approver(), 200);
        errors.throwIfAny();
        sla.except(id, String.valueOf(note.reason()), String.valueOf(note.approver()));
        return reader.get(id);
    }

    @PostMapping("/{id}/mark_met")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "Mark as met, also over a breach; 409 if it was cancelled")
    Done markMet(@PathVariable UUID id) {
        sla.markMet(id);
        return new Done("SLA marked as met");
    }

    @PostMapping("/{id}/mark_breached")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "Mark as breached before its target; 409 if it was met or cancelled")
    Done markBreached(@PathVariable UUID id) {
        sla.markBreached(id);
        return new Done("SLA marked as breached");
    }

    @PostMapping("/{id}/cancel")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "Stop the clock for good; one that has ended stays as it is")
    Done cancel(@PathVariable UUID id) {
        sla.cancel(id);
        return new Done("SLA cancelled");
    }

    record Done(String message) {}

    record Reason(@Nullable String reason) {

        private static final int LIMIT = 1000;
    }

    record ExceptionNote(@Nullable String reason, @Nullable String approver) {}

    private static Results<SlaInstanceView> results(Page<SlaInstanceView> page) {
        return Results.of(page, Function.identity());
    }
}
