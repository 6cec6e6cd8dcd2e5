package org.tocsin.ingest;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;

/** A system that may report. Its key, part of the address, is its credential. */
@Entity
@Table(name = "integration")
@Audited(value = "integration", secret = "key")
class Integration {

    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    private UUID id;

    private String tenantId;
    private String name;

    @Enumerated(EnumType.STRING)
    private IntegrationType type;

    private String key;
    private Instant createdAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Integration() {}

    Integration(String tenantId, String name, IntegrationType type, Instant at) {
        this.id = UUID.randomUUID();
        this.tenantId = tenantId;
        this.name = name;
        this.type = type;
        this.key = newKey();
        this.createdAt = at;
    }

    void rename(String newName) {
        name = newName;
    }

    private static String newKey() {
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    UUID id() {
        return id;
    }

    String tenantId() {
        return tenantId;
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

    Instant createdAt() {
        return createdAt;
    }
}
