package org.tocsin.ingest;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tocsin.audit.Audited;
import org.tocsin.platform.net.SecretToken;
import org.tocsin.platform.transaction.TenantRow;

/** A system that may report. Its key is part of the address and serves as its credential. */
@Entity
@Table(name = "integration")
@Audited(value = "integration", secret = "key")
class Integration extends TenantRow {

    private String name;

    @Enumerated(EnumType.STRING)
    private IntegrationType type;

    private String key;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Integration() {}

    Integration(String tenantId, String name, IntegrationType type, Instant at) {
        super(tenantId, at);
        this.name = name;
        this.type = type;
        this.key = SecretToken.random("").text();
    }

    void rename(String newName) {
        name = newName;
    }

    String name() {
        return name;
    }

    IntegrationType type() {
        return type;
    }

    String key() {
        return key;
    }
}
