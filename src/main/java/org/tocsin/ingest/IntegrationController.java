package org.tocsin.ingest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tocsin.platform.web.PageQuery;
import org.tocsin.platform.web.Results;

/** The integrations, to which other systems report. The server generates the key, a credential: administrators only. */
@RestController
@RequestMapping("/api/v1/integrations")
@PreAuthorize("hasRole('ADMIN')")
@Tag(name = "Integrations")
class IntegrationController {

    private final IntegrationService integrations;

    IntegrationController(IntegrationService integrations) {
        this.integrations = integrations;
    }

    record IntegrationBody(@Nullable String name, @Nullable String type) {}

    /** @param path where the system reports, relative to Tocsin's own address */
    record IntegrationView(UUID id, String name, IntegrationType type, String key, String path, Instant createdAt) {

        static IntegrationView of(Integration integration) {
            return new IntegrationView(
                    integration.id(),
                    integration.name(),
                    integration.type(),
                    integration.key(),
                    "/api/v1/ingest/alertmanager/" + integration.key(),
                    integration.createdAt());
        }
    }

    @GetMapping
    @Operation(summary = "Integrations by name, with their keys")
    Results<IntegrationView> list(PageQuery page) {
        return Results.of(integrations.list(page.toPageable(Sort.by("name"))), IntegrationView::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One integration")
    IntegrationView one(@PathVariable UUID id) {
        return IntegrationView.of(integrations.get(id));
    }

    @PostMapping
    @Operation(summary = "A new integration of type ALERTMANAGER; its key is in the answer")
    ResponseEntity<IntegrationView> create(@RequestBody IntegrationBody body) {
        var created = integrations.create(body.name(), body.type());
        var address = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQuery(null)
                .pathSegment(created.id().toString())
                .build()
                .toUri();
        return ResponseEntity.created(address).body(IntegrationView.of(created));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Another name; type and key stay")
    IntegrationView rename(@PathVariable UUID id, @RequestBody IntegrationBody body) {
        return IntegrationView.of(integrations.rename(id, body.name()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Its key opens nothing from now on")
    void delete(@PathVariable UUID id) {
        integrations.delete(id);
    }
}
