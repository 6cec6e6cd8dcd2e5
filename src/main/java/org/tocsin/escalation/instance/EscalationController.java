package org.tocsin.escalation.instance;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.web.PageQuery;
import org.tocsin.platform.web.Results;

/** REST API of open and past escalations, newest first. */
@RestController
@RequestMapping({"/api/sla-oncall/api/v1/escalation-instances", "/api/v1/escalations"})
@Tag(name = "Escalation instances")
class EscalationController {

    private static final Sort NEWEST_FIRST = Sort.by("createdAt").descending().and(Sort.by("id"));

    private final EscalationService escalations;
    private final Clock clock;

    EscalationController(EscalationService escalations, Clock clock) {
        this.escalations = escalations;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "Lists escalations; filters AND together")
    Results<EscalationView> list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(name = "escalation_level", required = false) @Nullable Integer level,
            @RequestParam(name = "escalation_policy", required = false) @Nullable UUID policy,
            @RequestParam(required = false) @Nullable String incident,
            PageQuery page) {
        var errors = new InputErrors();
        var wanted = errors.oneOf("status", status, EscalationStatus.class);
        errors.throwIfAny();
        return Results.of(
                escalations.find(
                        new EscalationService.Filter(wanted, level, policy, incident), page.toPageable(NEWEST_FIRST)),
                EscalationView::of);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "One escalation with its ladder")
    EscalationView get(@PathVariable UUID id) {
        return escalations.get(id);
    }

    @PostMapping("/{id}/acknowledge")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "Answers it: no further level is paged and the caller takes the incident; 409 if it is over")
    Answered acknowledge(@PathVariable UUID id) {
        return new Answered("Escalation acknowledged", escalations.acknowledge(id));
    }

    @PostMapping("/{id}/resolve")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "Ends it at once; the incident stays as it is; 409 if it was cancelled")
    Answered resolve(@PathVariable UUID id) {
        return new Answered("Escalation resolved", escalations.resolve(id));
    }

    @PostMapping("/{id}/snooze")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(
            summary =
                    "Holds all escalations of its subject, while somebody works on it, until or for minutes; the table"
                            + " escalation-hold says how long at most. It goes on by itself")
    Answered snooze(@PathVariable UUID id, @RequestBody SnoozeInput input) {
        return new Answered(
                "Escalation snoozed", escalations.snooze(id, input.checked(clock.instant()), input.because()));
    }

    @PostMapping("/{id}/unsnooze")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "Ends the hold: the level that is due is paged at once")
    Answered unsnooze(@PathVariable UUID id) {
        return new Answered("Escalation goes on", escalations.unsnooze(id));
    }

    /** The result of an action, with the escalation's current state. */
    record Answered(String message, @JsonUnwrapped EscalationView escalation) {}
}
