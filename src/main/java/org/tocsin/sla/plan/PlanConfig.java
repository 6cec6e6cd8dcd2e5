package org.tocsin.sla.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tocsin.audit.Audited;
import org.tocsin.platform.transaction.TenantRow;
import org.tocsin.tenancy.Plan;

/** A tenant's plan: a template and the tenant's overrides. Definitions hold the targets of the active one. */
@Entity
@Table(name = "sla_plan_config")
@Audited(value = "sla_plan_config", ignore = "updatedAt")
class PlanConfig extends TenantRow {

    private String name;
    private Plan template;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> overrides;

    private boolean isActive;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected PlanConfig() {}

    @SuppressWarnings("NullAway.Init") // describe sets the rest
    PlanConfig(String tenantId, String name, Plan template, Map<String, Object> overrides, Instant now) {
        super(tenantId, now);
        this.isActive = true;
        describe(name, template, overrides, now);
    }

    void describe(String name, Plan template, Map<String, Object> overrides, Instant now) {
        this.name = name;
        this.template = template;
        this.overrides = overrides;
        this.updatedAt = now;
    }

    void activate(boolean whether, Instant now) {
        isActive = whether;
        updatedAt = now;
    }

    /** @return its own terms; the targets that count are those of the definitions */
    PlanTerms terms() {
        return PlanTerms.of(template).with(overrides);
    }

    String name() {
        return name;
    }

    Plan template() {
        return template;
    }

    Map<String, Object> overrides() {
        return overrides;
    }

    boolean isActive() {
        return isActive;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
