package org.tocsin.sla.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.platform.web.ETags;
import org.tocsin.platform.web.PageQuery;
import org.tocsin.platform.web.Results;
import org.tocsin.tenancy.Plan;
import org.tocsin.tenancy.TenantService;

/** Plans: another view of a tenant's ordinary definitions. The tenant named is one that the credential may see. */
@RestController
@RequestMapping("/api/v1/sla")
class PlanController {

    private final SlaPlans plans;
    private final PlanConfigService configs;
    private final TenantService tenants;

    PlanController(SlaPlans plans, PlanConfigService configs, TenantService tenants) {
        this.plans = plans;
        this.configs = configs;
        this.tenants = tenants;
    }

    /** The figures that count. */
    record DefinitionView(String tenantId, @JsonUnwrapped PlanFiguresView figures) {}

    record Template(@Nullable String templateName) {}

    @GetMapping("/definition")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "Targets by severity, as the tenant's definitions have them")
    DefinitionView definition(@RequestParam(name = "tenant_id", required = false) @Nullable String tenantId) {
        return in(tenantId, () -> new DefinitionView(CurrentTenant.id(), plans.definition()));
    }

    @PutMapping("/definition")
    @PreAuthorize("hasRole('ANALYST')")
    @Operation(summary = "Set some or all of the targets; 422 names those out of their range")
    DefinitionView define(
            @RequestParam(name = "tenant_id", required = false) @Nullable String tenantId,
            @RequestBody ObjectNode figures) {
        var inBody = figures.path(SlaPlans.TENANT).textValue();
        return in(
                tenantId == null ? inBody : tenantId,
                () -> new DefinitionView(CurrentTenant.id(), plans.define(figures)));
    }

    @GetMapping("/templates")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "The plans to choose from, with their targets and penalties")
    Results<PlanTemplateView> templates() {
        return Results.of(Arrays.stream(Plan.values()).map(PlanTemplateView::of).toList());
    }

    @GetMapping("/configs/{tenantId}")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "The tenant's plans, the newest first; one of them is active")
    Results<PlanConfigView> list(@PathVariable String tenantId, PageQuery page) {
        var newestFirst = page.toPageable(Sort.by(Sort.Direction.DESC, "createdAt"));
        return in(tenantId, () -> Results.of(configs.list(newestFirst), Function.identity()));
    }

    @PostMapping("/configs/{tenantId}")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('ANALYST')")
    @Operation(summary = "A new plan from a template and overrides; it becomes the active one")
    PlanConfigView create(@PathVariable String tenantId, @RequestBody ObjectNode body) {
        return in(tenantId, () -> configs.create(body));
    }

    @GetMapping("/configs/{tenantId}/{id}")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "One plan; its ETag serves as If-Match of a change")
    ResponseEntity<PlanConfigView> get(@PathVariable String tenantId, @PathVariable UUID id) {
        return tagged(in(tenantId, () -> configs.get(id)));
    }

    @PutMapping("/configs/{tenantId}/{id}")
    @PreAuthorize("hasRole('ANALYST')")
    @Operation(summary = "Change the fields named: name, template, overrides, is_active, or a figure by itself")
    ResponseEntity<PlanConfigView> change(
            @PathVariable String tenantId,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode body) {
        return tagged(in(tenantId, () -> configs.change(id, ifMatch, body)));
    }

    @DeleteMapping("/configs/{tenantId}/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasRole('ANALYST')")
    @Operation(summary = "Delete a plan; without an active one the usual figures count again")
    void delete(
            @PathVariable String tenantId,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        CurrentTenant.run(choose(tenantId), () -> configs.delete(id, ifMatch));
    }

    @PostMapping("/configs/{tenantId}/apply-template")
    @PreAuthorize("hasRole('ANALYST')")
    @Operation(summary = "Give the active plan another template, without overrides; creates one where there is none")
    PlanConfigView apply(@PathVariable String tenantId, @RequestBody Template wanted) {
        var errors = new InputErrors();
        errors.requireText("template_name", wanted.templateName(), 40);
        var template = errors.oneOf("template_name", wanted.templateName(), Plan.class);
        errors.throwIfAny();
        return in(tenantId, () -> configs.apply(Objects.requireNonNull(template)));
    }

    private static ResponseEntity<PlanConfigView> tagged(PlanConfigView config) {
        return ResponseEntity.ok().eTag(ETags.of(config.version())).body(config);
    }

    private <T> T in(@Nullable String tenantId, Supplier<T> work) {
        return CurrentTenant.call(choose(tenantId), work);
    }

    private String choose(@Nullable String tenantId) {
        var errors = new InputErrors();
        var tenant = tenants.choose(tenantId, errors);
        errors.throwIfAny();
        return tenant;
    }
}
