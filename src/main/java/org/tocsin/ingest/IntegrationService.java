package org.tocsin.ingest;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.tenancy.TenantOpened;

/** Creates, lists and deletes integrations, and finds them by key. */
@Service
class IntegrationService {

    private static final String SHIPPED = "alertmanager";
    private static final int NAME = 100;

    private final IntegrationRepository integrations;
    private final Clock clock;

    IntegrationService(IntegrationRepository integrations, Clock clock) {
        this.integrations = integrations;
        this.clock = clock;
    }

    @EventListener
    @Order(80)
    void on(TenantOpened opened) {
        if (integrations.findByNameAndTenantId(SHIPPED, opened.tenantId()).isEmpty()) {
            integrations.save(
                    new Integration(opened.tenantId(), SHIPPED, IntegrationType.ALERTMANAGER, clock.instant()));
        }
    }

    @Transactional(readOnly = true)
    public Page<Integration> list(Pageable page) {
        return integrations.findByTenantId(CurrentTenant.id(), page);
    }

    @Transactional(readOnly = true)
    public Integration get(UUID id) {
        return integrations.get("integration", id);
    }

    /** Call it across tenants. */
    @Transactional(readOnly = true)
    public Optional<Integration> withKey(String key, IntegrationType type) {
        return integrations.findByKeyAndType(key, type);
    }

    @Command
    public Integration create(@Nullable String name, @Nullable String typeWord) {
        var errors = new InputErrors();
        var type = errors.oneOf("type", typeWord, IntegrationType.class);
        if (typeWord == null || typeWord.isBlank()) {
            errors.requireText("type", null, NAME);
        }
        if (type != null && !type.isServed()) {
            errors.add("type", "unknown_value", type + " is not served yet; ALERTMANAGER is");
        }
        var checked = checkName(name, null, errors);
        errors.throwIfAny();
        return integrations.save(new Integration(
                CurrentTenant.id(), checked, type == null ? IntegrationType.ALERTMANAGER : type, clock.instant()));
    }

    @Command
    public Integration rename(UUID id, @Nullable String name) {
        var integration = get(id);
        var errors = new InputErrors();
        var checked = checkName(name, id, errors);
        errors.throwIfAny();
        integration.rename(checked);
        return integration;
    }

    /** Deletes the integration and its key. The incidents that it opened stay. */
    @Command
    public void delete(UUID id) {
        integrations.delete(get(id));
    }

    private String checkName(@Nullable String name, @Nullable UUID except, InputErrors errors) {
        var checked = name == null ? "" : name.strip();
        errors.requireText("name", checked, NAME);
        integrations
                .findByNameAndTenantId(checked, CurrentTenant.id())
                .filter(other -> !other.id().equals(except))
                .ifPresent(other -> errors.add("name", "conflict", "another integration has this name"));
        return checked;
    }
}
