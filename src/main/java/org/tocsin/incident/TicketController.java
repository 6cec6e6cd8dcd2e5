package org.tocsin.incident;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.incident.lifecycle.Kind;

/** Tickets (seed 001): incidents of kind TICKET, with the same verbs and pages. */
@RestController
@RequestMapping("/api/v1/tickets")
@Tag(name = "Tickets")
class TicketController extends IncidentController {

    TicketController(IncidentService incidents, IncidentPages pages) {
        super(incidents, pages, Kind.TICKET);
    }
}
