package org.tocsin.oncall.feed;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.net.SecretToken;
import org.tocsin.platform.transaction.TenantRow;

/** A calendar feed: calendar programs read its shifts without a login, until it is revoked or its creator is gone. */
@Entity
@Table(name = "calendar_feed")
@Audited(
        value = "calendar_feed",
        secret = "secretHash",
        ignore = {"createdAt", "lastUsedAt", "contentHash", "revision", "changedAt"})
class CalendarFeed extends TenantRow {

    private String name;
    private @Nullable UUID rotationId;
    private @Nullable UUID userId;
    private boolean gaps;
    private String secretHash;
    private String createdBy;
    private UUID creatorId;
    private @Nullable Instant lastUsedAt;
    private @Nullable Instant revokedAt;
    private String contentHash = "";
    private int revision;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected CalendarFeed() {}

    CalendarFeed(String tenantId, CalendarFeedInput.Checked wanted, SecretToken token, Actor creator, Instant now) {
        super(tenantId, now);
        this.name = wanted.name();
        this.rotationId = wanted.rotation();
        this.userId = wanted.user();
        this.gaps = wanted.gaps();
        this.secretHash = token.hash();
        this.createdBy = creator.username();
        this.creatorId = UUID.fromString(creator.id());
        this.changedAt = now;
    }

    void revoke(Instant at) {
        if (revokedAt == null) {
            revokedAt = at;
        }
    }

    boolean revoked() {
        return revokedAt != null;
    }

    boolean usedSince(Instant moment) {
        return lastUsedAt != null && !lastUsedAt.isBefore(moment);
    }

    String name() {
        return name;
    }

    @Nullable
    UUID rotationId() {
        return rotationId;
    }

    @Nullable
    UUID userId() {
        return userId;
    }

    boolean gaps() {
        return gaps;
    }

    UUID creatorId() {
        return creatorId;
    }

    String contentHash() {
        return contentHash;
    }

    int revision() {
        return revision;
    }

    Instant changedAt() {
        return changedAt;
    }

    /** @param address with the secret; null except at the creation */
    CalendarFeedView view(@Nullable String address) {
        return new CalendarFeedView(
                id(),
                name,
                rotationId,
                userId,
                gaps,
                createdBy,
                createdAt(),
                lastUsedAt,
                revokedAt,
                address,
                address == null ? null : address.replaceFirst("^https?", "webcal"));
    }
}
