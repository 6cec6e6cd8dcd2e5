package org.tocsin.platform.transaction;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** Base of a tenant's rows: id, tenant, creation time, and a version that grows with each change. */
@MappedSuperclass
public abstract class TenantRow implements Persistable<UUID> {

    @Id
    private UUID id;

    private String tenantId;
    private Instant createdAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // JPA
    public TenantRow() {}

    public TenantRow(String tenantId, Instant createdAt) {
        this.id = UUID.randomUUID();
        this.tenantId = tenantId;
        this.createdAt = createdAt;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Derived from the version, for which Spring Data would otherwise call {@link #version()}. */
    @Override
    public boolean isNew() {
        return version == null;
    }

    public UUID id() {
        return id;
    }

    public String tenantId() {
        return tenantId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Increases with each change; 0 at first. */
    public int version() {
        return Objects.requireNonNullElse(version, 0);
    }
}
