package org.tocsin.tenancy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import org.tocsin.audit.Audited;

/** An organisation whose incidents, people and promises nobody else sees. */
@Entity
@Table(name = "tenant")
@Audited(value = "tenant", ignore = "createdAt")
class Tenant {

    @Id
    private String id;

    private String name;
    private Plan plan;
    private ZoneId zone;
    private Instant createdAt;
    private boolean active = true;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Tenant() {}

    Tenant(String id, String name, Plan plan, ZoneId zone, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.plan = plan;
        this.zone = zone;
        this.createdAt = createdAt;
    }

    void describe(String name, Plan plan, ZoneId zone) {
        this.name = name;
        this.plan = plan;
        this.zone = zone;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    Plan plan() {
        return plan;
    }

    ZoneId zone() {
        return zone;
    }

    Instant createdAt() {
        return createdAt;
    }

    boolean active() {
        return active;
    }
}
