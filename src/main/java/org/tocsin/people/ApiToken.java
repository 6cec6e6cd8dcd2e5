package org.tocsin.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;
import org.tocsin.platform.Access;
import org.tocsin.platform.Actor;

/** A system's credential: one tenant, one access, until it expires or is revoked. */
@Entity
@Table(name = "api_token")
@Audited(
        value = "token",
        secret = "secretHash",
        ignore = {"createdAt", "lastUsedAt"})
class ApiToken {

    /** No user name has a colon, so the changelog can't take a system for a person. */
    static final String ACTOR_PREFIX = "token:";

    @Id
    private UUID id;

    private String tenantId;
    private String name;

    @Enumerated(EnumType.STRING)
    private Access access;

    private String secretHash;
    private String createdBy;
    private Instant createdAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant lastUsedAt;
    private @Nullable Instant revokedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // JPA
    protected ApiToken() {}

    ApiToken(
            String tenantId,
            String name,
            Access access,
            Secret secret,
            String createdBy,
            Instant createdAt,
            @Nullable Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.tenantId = tenantId;
        this.name = name;
        this.access = access;
        this.secretHash = secret.hash();
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    void revoke(Instant at) {
        if (revokedAt == null) {
            revokedAt = at;
        }
    }

    boolean opens(Secret secret, Instant at) {
        return secret.hasHash(secretHash) && valid(at);
    }

    boolean valid(Instant at) {
        return revokedAt == null && (expiresAt == null || at.isBefore(expiresAt));
    }

    boolean revoked() {
        return revokedAt != null;
    }

    Actor actor() {
        return new Actor(id.toString(), ACTOR_PREFIX + name, null, tenantId, access);
    }

    @Nullable
    Instant lastUsedAt() {
        return lastUsedAt;
    }

    UUID id() {
        return id;
    }

    String tenantId() {
        return tenantId;
    }

    TokenView view(@Nullable Secret shownOnce) {
        return new TokenView(
                id,
                tenantId,
                name,
                access,
                createdBy,
                createdAt,
                expiresAt,
                lastUsedAt,
                revokedAt,
                shownOnce == null ? null : shownOnce.text());
    }
}
