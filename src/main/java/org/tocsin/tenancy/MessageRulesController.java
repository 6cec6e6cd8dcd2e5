package org.tocsin.tenancy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.platform.web.MergePatch;

/** The REST resource of a tenant's message rules. */
@RestController
@RequestMapping("/api/v1/tenants/{tenantId}/message-rules")
class MessageRulesController {

    private final MessageRulesService rules;
    private final MergePatch patches;

    MessageRulesController(MessageRulesService rules, MergePatch patches) {
        this.rules = rules;
        this.patches = patches;
    }

    @GetMapping
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "Redacted labels, allowed channels and when messages are bundled, as they hold")
    MessageRulesView get(@PathVariable String tenantId) {
        return rules.get(tenantId);
    }

    @PatchMapping
    @PreAuthorize("hasRole('ADMIN')")
    @Operation(summary = "Changes them; allowed_channels null leaves the channels to the plan")
    MessageRulesView change(@PathVariable String tenantId, @RequestBody ObjectNode patch) {
        return rules.change(tenantId, patches.of(patch, MessageRulesInput.class));
    }
}
