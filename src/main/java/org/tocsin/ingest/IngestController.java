package org.tocsin.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The endpoints to which other systems report. The key in the address is the credential. */
@RestController
@RequestMapping("/api/v1/ingest")
@Tag(name = "Ingest")
class IngestController {

    private final IngestService ingest;

    IngestController(IngestService ingest) {
        this.ingest = ingest;
    }

    @PostMapping("/alertmanager/{key}")
    @Operation(
            summary = "Alertmanager's webhook, payload version 4 (Grafana's too)",
            description =
                    "Firing alerts open incidents, resolved ones resolve theirs; each may come as often as it likes."
                            + " 422 names alerts that can't be read, the others were taken in; 503 asks to send it again.")
    IngestService.Taken alertmanager(@PathVariable String key, @RequestBody JsonNode body) {
        return ingest.take(key, () -> AlertmanagerPayload.read(body));
    }
}
