package org.tocsin.people.token;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;
import org.tocsin.platform.access.Access;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.net.SecretToken;
import org.tocsin.platform.transaction.TenantRow;

/** A system's bearer token for one tenant with one access, until it expires or is revoked. */
@Entity
@Table(name = "api_token")
@Audited(
        value = "token",
        secret = "secretHash",
        ignore = {"createdAt", "lastUsedAt"})
public class ApiToken extends TenantRow {

    /** User names have no colon, so the changelog never confuses a system with a person. */
    public static final String ACTOR_PREFIX = "token:", PREFIX = "tcn_";

    private String name;

    @Enumerated(EnumType.STRING)
    private Access access;

    private String secretHash;
    private String createdBy;
    private @Nullable Instant expiresAt;
    private @Nullable Instant lastUsedAt;
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected ApiToken() {}

    ApiToken(
            String tenantId,
            String name,
            Access access,
            SecretToken secret,
            String createdBy,
            Instant createdAt,
            @Nullable Instant expiresAt) {
        super(tenantId, createdAt);
        this.name = name;
        this.access = access;
        this.secretHash = secret.hash();
        this.createdBy = createdBy;
        this.expiresAt = expiresAt;
    }

    public void revoke(Instant at) {
        if (revokedAt == null) {
            revokedAt = at;
        }
    }

    boolean opens(SecretToken secret, Instant at) {
        return secret.hasHash(secretHash) && valid(at);
    }

    boolean valid(Instant at) {
        return revokedAt == null && (expiresAt == null || at.isBefore(expiresAt));
    }

    boolean revoked() {
        return revokedAt != null;
    }

    Actor actor() {
        return new Actor(id().toString(), ACTOR_PREFIX + name, null, tenantId(), access);
    }

    @Nullable
    Instant lastUsedAt() {
        return lastUsedAt;
    }

    TokenView view(@Nullable SecretToken shownOnce) {
        return new TokenView(
                id(),
                tenantId(),
                name,
                access,
                createdBy,
                createdAt(),
                expiresAt,
                lastUsedAt,
                revokedAt,
                shownOnce == null ? null : shownOnce.text());
    }
}
