package org.tocsin.notification;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
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
import org.tocsin.platform.Channel;
import org.tocsin.platform.InputErrors;
import org.tocsin.platform.PageQuery;
import org.tocsin.platform.Results;

/** Notification templates (seed 000): texts with variables in single braces. */
@RestController
@RequestMapping("/api/sla-oncall/api/v1/notification-templates")
class TemplateController {

    private final TemplateService templates;

    TemplateController(TemplateService templates) {
        this.templates = templates;
    }

    @GetMapping
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "Templates by name; filters template_type, channel_type and is_active")
    Results<TemplateView> list(
            @RequestParam(name = "template_type", required = false) @Nullable String type,
            @RequestParam(name = "channel_type", required = false) @Nullable String channel,
            @RequestParam(name = "is_active", required = false) @Nullable Boolean active,
            PageQuery page) {
        var errors = new InputErrors();
        var filter = new TemplateService.Filter(
                errors.oneOf("template_type", type, TemplateType.class),
                errors.oneOf("channel_type", channel, Channel.class),
                active);
        errors.throwIfAny();
        return Results.of(templates.find(filter, page.toPageable(Sort.by("name"))), view -> view);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "One template")
    TemplateView get(@PathVariable UUID id) {
        return templates.get(id);
    }

    @PostMapping
    @PreAuthorize("hasRole('ANALYST')")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds a template; 422 names unknown variables and braces that don't match")
    TemplateView create(@RequestBody TemplateRequest request) {
        return templates.create(request);
    }
}
