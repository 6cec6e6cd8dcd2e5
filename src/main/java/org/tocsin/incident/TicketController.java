package org.tocsin.incident;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.incident.lifecycle.Kind;

/** Tickets: incidents of kind TICKET, with the same verbs and pages. */
@RestController
@RequestMapping("/api/v1/tickets")
@Tag(name = "Tickets")
class TicketController extends IncidentController {

    TicketController(IncidentService incidents, IncidentPages pages, ObjectMapper json) {
        super(incidents, pages, json, Kind.TICKET);
    }
}
