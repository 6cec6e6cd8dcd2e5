package org.tocsin.escalation.trigger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.escalation.instance.EscalationView;
import org.tocsin.platform.problem.InputErrors;

/** REST API to escalate by hand and to hand back. {@code {id}} is the id, the number or the external id of the incident. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Escalation by hand")
class ManualEscalationController {

    private static final String TICKET = "TICKET";

    private final ManualEscalations escalations;

    ManualEscalationController(ManualEscalations escalations) {
        this.escalations = escalations;
    }

    record Return(@Nullable Integer level, @Nullable String reason) {}

    /** @param ticket id of the linked ticket, if one was asked for */
    record Escalated(
            String message,
            @Nullable String ticket,
            @JsonUnwrapped EscalationView escalation) {}

    @PostMapping("/incidents/{id}/escalate")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(
            summary =
                    "Pages the next level, or the one named, with what is handed over; 409 while it is snoozed, unless"
                            + " force, and where there is no such level")
    Escalated escalate(@PathVariable String id, @RequestBody ManualEscalationInput handoff) {
        return escalate(id, null, handoff);
    }

    @PostMapping("/tickets/{id}/escalate")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "The same for a ticket")
    Escalated escalateTicket(@PathVariable String id, @RequestBody ManualEscalationInput handoff) {
        return escalate(id, TICKET, handoff);
    }

    @PostMapping("/incidents/{id}/deescalate")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "Hands it back to a lower level, which is paged unless somebody has answered")
    EscalationView deEscalate(@PathVariable String id, @RequestBody Return back) {
        return deEscalate(id, null, back);
    }

    @PostMapping("/tickets/{id}/deescalate")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "The same for a ticket")
    EscalationView deEscalateTicket(@PathVariable String id, @RequestBody Return back) {
        return deEscalate(id, TICKET, back);
    }

    private Escalated escalate(String id, @Nullable String only, ManualEscalationInput handoff) {
        var done = escalations.escalate(id, only, handoff.checked());
        return new Escalated(
                "Escalated to level " + done.escalation().escalationLevel(), done.ticket(), done.escalation());
    }

    private EscalationView deEscalate(String id, @Nullable String only, Return back) {
        var errors = new InputErrors();
        errors.requireText("reason", back.reason(), 1000);
        ManualEscalationInput.checkLevel(back.level(), errors);
        if (back.level() == null) {
            errors.add("level", "required", "must not be empty");
        }
        errors.throwIfAny();
        return escalations.deEscalate(
                id, only, Objects.requireNonNull(back.level()), Objects.requireNonNull(back.reason()));
    }
}
