package org.tocsin.oncall.handoff;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.oncall.shift.AssignmentFilter;
import org.tocsin.oncall.shift.AssignmentInput;
import org.tocsin.oncall.shift.AssignmentService;
import org.tocsin.oncall.shift.AssignmentView;
import org.tocsin.platform.web.PageQuery;
import org.tocsin.platform.web.Results;

/** REST API of assignments: the future, active and past shifts of people. */
@RestController
@RequestMapping("/api/sla-oncall/api/v1/oncall-assignments")
class AssignmentController {

    private final AssignmentService assignments;
    private final HandoffService handoffs;

    AssignmentController(AssignmentService assignments, HandoffService handoffs) {
        this.assignments = assignments;
        this.handoffs = handoffs;
    }

    @GetMapping
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "Assignments by start; filters rotation, user, status, from, to (those that overlap)")
    Results<AssignmentView> list(AssignmentFilter filter, PageQuery query) {
        return Results.of(assignments.list(filter, query), view -> view);
    }

    @PostMapping
    @PreAuthorize("hasRole('RESPONDER')")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Puts a person on call by hand, before those whose turn it is; replaces their own turn in that"
                    + " time; 409 if they are assigned then already")
    AssignmentView create(@RequestBody AssignmentInput input) {
        return assignments.create(input);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "One assignment")
    AssignmentView get(@PathVariable UUID id) {
        return assignments.get(id);
    }

    @PostMapping("/{id}/handoff")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(
            summary = "Ends a running assignment now and begins the next one, or that of the person named in to; of one"
                    + " that is over it keeps the notes")
    AssignmentView handoff(@PathVariable UUID id, @RequestBody(required = false) @Nullable HandoffInput input) {
        return handoffs.handoff(id, input == null ? new HandoffInput(null, null) : input);
    }

    @PostMapping("/{id}/activate")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "Begins a scheduled assignment now; one that runs stays as it is")
    AssignmentView activate(@PathVariable UUID id) {
        return handoffs.activate(id);
    }

    @PostMapping("/{id}/complete")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "Ends a running assignment now; nobody takes its place")
    AssignmentView complete(@PathVariable UUID id) {
        return handoffs.complete(id);
    }
}
