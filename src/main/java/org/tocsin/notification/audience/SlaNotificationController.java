package org.tocsin.notification.audience;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.notification.record.InwardAddresses;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.platform.web.Results;
import org.tocsin.tenancy.TenantService;

/** Configuration and history of SLA notifications to a tenant's own recipients. The path names a tenant that the credential may see. */
@RestController
@RequestMapping("/api/v1/sla/notifications/{tenantId}")
class SlaNotificationController {

    private static final int MAX = 200;

    private final SlaNotifications notifications;
    private final InwardAddresses inward;
    private final TenantService tenants;

    SlaNotificationController(SlaNotifications notifications, InwardAddresses inward, TenantService tenants) {
        this.notifications = notifications;
        this.inward = inward;
        this.tenants = tenants;
    }

    @GetMapping
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "Messages about warnings and breaches, newest first")
    Results<SlaNotificationView> history(
            @PathVariable String tenantId, @RequestParam(required = false, defaultValue = "50") int limit) {
        var errors = new InputErrors();
        if (limit < 1 || limit > MAX) {
            errors.add("limit", "out_of_range", "must be from 1 to " + MAX);
        }
        return CurrentTenant.call(choose(tenantId, errors), () -> Results.of(notifications.history(limit)));
    }

    @PostMapping("/configure")
    @PreAuthorize("hasRole('ANALYST')")
    @Operation(
            summary = "Who is told of warnings and breaches, how, and at which percents of the target (100 = breach);"
                    + " 422 names unknown channels and addresses of private networks")
    SlaNotificationConfigView configure(@PathVariable String tenantId, @RequestBody SlaNotificationInput input) {
        var tenant = choose(tenantId, new InputErrors());
        var wanted = input.checked();
        var errors = new InputErrors();
        for (var channel : List.of(Channel.WEBHOOK, Channel.TEAMS, Channel.SLACK)) {
            inward.refuse(channel, wanted.recipients().getOrDefault(channel, List.of()), errors);
        }
        errors.throwIfAny();
        return CurrentTenant.call(tenant, () -> notifications.configure(wanted));
    }

    @GetMapping("/config")
    @PreAuthorize("hasRole('VIEWER')")
    @Operation(summary = "The configuration")
    SlaNotificationConfigView config(@PathVariable String tenantId) {
        return CurrentTenant.call(choose(tenantId, new InputErrors()), notifications::config);
    }

    private String choose(String tenantId, InputErrors errors) {
        var tenant = tenants.choose(tenantId, errors);
        errors.throwIfAny();
        return tenant;
    }
}
