package org.tocsin.escalation.chain;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.platform.web.Results;
import org.tocsin.tenancy.TenantService;

/**
 * REST API of escalation chains. {@code alert_id} is the id, the number or the external id of an alert or incident;
 * {@code tenant_id} selects among the tenants that the credential may see.
 */
@RestController
@RequestMapping("/api/v1/sla")
@Tag(name = "Escalation chains")
class EscalationChainController {

    private static final int MAX_EVENTS = 200;

    private final EscalationChains chains;
    private final TenantService tenants;

    EscalationChainController(EscalationChains chains, TenantService tenants) {
        this.chains = chains;
        this.tenants = tenants;
    }

    @GetMapping("/escalations/{tenantId}")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "The tenant's chains, the most severe first")
    Results<ChainView> list(@PathVariable String tenantId) {
        return in(tenantId, () -> Results.of(chains.list()));
    }

    @PostMapping("/escalations/{tenantId}")
    @PreAuthorize("hasRole('ANALYST')")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Replaces the chain of one severity; it is an escalation policy from then on")
    ChainView replace(@PathVariable String tenantId, @RequestBody ChainInput chain) {
        return in(tenantId, () -> chains.replace(chain));
    }

    @PostMapping("/escalate/{alertId}")
    @PreAuthorize("hasRole('RESPONDER')")
    @Operation(summary = "Pages the next level of the chain; 400 if it is exhausted or there is none for the severity")
    ChainStatus escalate(
            @PathVariable String alertId,
            @RequestParam(name = "tenant_id", required = false) @Nullable String tenantId,
            @RequestParam(required = false) @Nullable String severity) {
        var errors = new InputErrors();
        var asked = errors.word("severity", severity, ChainSeverity::of, ChainSeverity.values());
        errors.throwIfAny();
        return in(tenantId, () -> chains.escalate(alertId, asked));
    }

    @GetMapping("/escalation-status/{alertId}")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "How far the alert has climbed its chain")
    ChainStatus status(
            @PathVariable String alertId,
            @RequestParam(name = "tenant_id", required = false) @Nullable String tenantId) {
        return in(tenantId, () -> chains.status(alertId));
    }

    @GetMapping("/escalation-events/{tenantId}")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "What happened to the tenant's escalations, the newest first; limit 1 to 200")
    Results<ChainEvent> events(@PathVariable String tenantId, @RequestParam(defaultValue = "50") int limit) {
        var errors = new InputErrors();
        if (limit < 1 || limit > MAX_EVENTS) {
            errors.add("limit", "out_of_range", "must be from 1 to " + MAX_EVENTS);
        }
        errors.throwIfAny();
        return in(tenantId, () -> Results.of(chains.events(limit)));
    }

    private <T> T in(@Nullable String asked, Supplier<T> work) {
        var errors = new InputErrors();
        var tenant = tenants.choose(asked, errors);
        errors.throwIfAny();
        return CurrentTenant.call(tenant, work);
    }
}
