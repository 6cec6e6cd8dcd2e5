package org.tocsin.escalation.customer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** REST API for escalations by customers. {@code GET /api/v1/incidents/{id}/customer-escalations} lists them. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Customer escalations")
class CustomerEscalationController {

    private final CustomerEscalations customers;

    CustomerEscalationController(CustomerEscalations customers) {
        this.customers = customers;
    }

    @PostMapping("/incidents/{id}/customer-escalation")
    @PreAuthorize("hasRole('RESPONDER')")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary =
                    "Tells engineering, finance or customer success, by kind: technical, billing, account; and promises"
                            + " the customer updates, if the table customer-escalation says so")
    CustomerEscalationView escalate(@PathVariable String id, @RequestBody CustomerEscalationInput input) {
        return customers.escalate(id, null, input);
    }

    @PostMapping("/tickets/{id}/customer-escalation")
    @PreAuthorize("hasRole('RESPONDER')")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "The same for a ticket")
    CustomerEscalationView escalateTicket(@PathVariable String id, @RequestBody CustomerEscalationInput input) {
        return customers.escalate(id, "TICKET", input);
    }
}
