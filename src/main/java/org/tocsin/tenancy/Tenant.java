package org.tocsin.tenancy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import org.tocsin.audit.Audited;

/** A customer of the installation. No other tenant sees its incidents, people and SLAs. */
@Entity
@Table(name = "tenant")
@Audited(value = "tenant", ignore = "createdAt")
class Tenant {

    @Id
    private String id;

    private String name;
    private Plan plan;
    private ZoneId zone;
    private int reopenWindowHours;
    private Instant createdAt;
    private boolean active = true;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Tenant() {}

    Tenant(TenantInput.Checked wanted, Instant createdAt) {
        this.id = wanted.id();
        this.createdAt = createdAt;
        this.name = wanted.name();
        this.plan = wanted.plan();
        this.zone = wanted.zone();
        this.reopenWindowHours = wanted.reopenWindowHours();
    }

    void describe(TenantInput.Checked wanted) {
        this.name = wanted.name();
        this.plan = wanted.plan();
        this.zone = wanted.zone();
        this.reopenWindowHours = wanted.reopenWindowHours();
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

    int reopenWindowHours() {
        return reopenWindowHours;
    }

    Instant createdAt() {
        return createdAt;
    }

    boolean active() {
        return active;
    }
}
