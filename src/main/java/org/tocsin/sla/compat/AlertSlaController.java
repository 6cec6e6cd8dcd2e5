package org.tocsin.sla.compat;

import io.swagger.v3.oas.annotations.Operation;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.platform.web.PageQuery;
import org.tocsin.platform.web.Results;
import org.tocsin.tenancy.TenantService;

/** SLAs by alert; {@code tenant_id} only chooses among what the credential may see. */
@RestController
@RequestMapping("/api/v1/sla")
class AlertSlaController {

    private final SubjectSlas slas;
    private final TenantService tenants;

    AlertSlaController(SubjectSlas slas, TenantService tenants) {
        this.slas = slas;
        this.tenants = tenants;
    }

    @GetMapping("/breaches")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(
            summary = "Breaches and warnings of the promises to acknowledge and to resolve, oldest first:"
                    + " those still open and those of the last day, or with open=true only the former")
    Results<AlertTracking.Breach> breaches(
            @RequestParam(required = false) @Nullable String tenant_id,
            @RequestParam(defaultValue = "false") boolean open,
            PageQuery page) {
        var oldest = page.toPageable(Sort.by("timer.startedAt", "id"));
        return inTenant(tenant_id, () -> Results.of(slas.breaches(open, oldest), Function.identity()));
    }

    @GetMapping("/alerts/{alertId}/tracking")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "The tracking record of one alert or incident, by any of its ids; 404 if nothing was promised")
    AlertTracking tracking(@PathVariable String alertId, @RequestParam(required = false) @Nullable String tenant_id) {
        return inTenant(tenant_id, () -> slas.tracking(alertId));
    }

    private <T> T inTenant(@Nullable String asked, Supplier<T> work) {
        var errors = new InputErrors();
        var tenant = tenants.choose(asked, errors);
        errors.throwIfAny();
        return CurrentTenant.call(tenant, work);
    }
}
