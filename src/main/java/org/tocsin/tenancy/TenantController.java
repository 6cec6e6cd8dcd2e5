package org.tocsin.tenancy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.platform.web.MergePatch;
import org.tocsin.platform.web.PageQuery;
import org.tocsin.platform.web.Results;

/** The REST resource of tenants. A credential sees its own; administrators of tenant {@code default} see, open and change all. */
@RestController
class TenantController {

    private final TenantService tenants;
    private final MergePatch patches;

    TenantController(TenantService tenants, MergePatch patches) {
        this.tenants = tenants;
        this.patches = patches;
    }

    @GetMapping("/api/v1/tenants")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "The tenants this credential may see")
    Results<TenantView> list(PageQuery query) {
        return Results.of(tenants.list(query), tenant -> tenant);
    }

    @PostMapping("/api/v1/tenants")
    @PreAuthorize("hasRole('ADMIN')")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Opens a tenant and sets up its defaults; 409 if the id is taken")
    TenantView open(@RequestBody TenantInput input) {
        return tenants.open(input);
    }

    @GetMapping("/api/v1/tenants/{id}")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "One tenant")
    TenantView get(@PathVariable String id) {
        return tenants.get(id);
    }

    @PatchMapping("/api/v1/tenants/{id}")
    @PreAuthorize("hasRole('ADMIN')")
    @Operation(summary = "Changes name, zone and reopen window; the plan only for administrators of the default tenant")
    TenantView change(@PathVariable String id, @RequestBody ObjectNode patch) {
        return tenants.change(id, patches.of(patch, TenantInput.class));
    }

    @PostMapping("/api/v1/setup")
    @PreAuthorize("hasRole('ADMIN')")
    @Operation(summary = "Adds the shipped defaults that are missing, changes nothing that exists")
    SetUp setUp() {
        tenants.setUp();
        return new SetUp("The defaults are in place");
    }

    record SetUp(String message) {}
}
