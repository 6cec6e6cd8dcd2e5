package org.tocsin.sla.compat;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The SLAs of a ticket. */
@RestController
@RequestMapping("/api/v1/tickets/{id}/sla")
class TicketSlaController {

    private final SubjectSlas slas;

    TicketSlaController(SubjectSlas slas) {
        this.slas = slas;
    }

    @GetMapping
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "Targets and what became of them; times in the tenant's zone, hours by the clock on the wall")
    TicketSla of(@PathVariable String id) {
        return slas.ticket(id);
    }
}
