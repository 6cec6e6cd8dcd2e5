package org.tocsin.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By what an answer is known to belong to a delivery, for a while. It never changes. */
@Entity
@Table(name = "answer_link")
class AnswerLink {

    @Id
    private long id;

    private String tenantId;
    private UUID deliveryId;
    private UUID notificationId;

    /** Null for a message to many: only who is known by other means can answer it. */
    private @Nullable UUID personId;

    private String replyCode;
    private Instant createdAt;
    private Instant expiresAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // JPA
    protected AnswerLink() {}

    AnswerLink(long id, Delivery delivery, String replyCode, Instant createdAt, Instant expiresAt) {
        this.id = id;
        this.tenantId = delivery.tenantId();
        this.deliveryId = delivery.id();
        this.notificationId = delivery.notificationId();
        this.personId = delivery.personId();
        this.replyCode = replyCode;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    long id() {
        return id;
    }

    String tenantId() {
        return tenantId;
    }

    UUID deliveryId() {
        return deliveryId;
    }

    UUID notificationId() {
        return notificationId;
    }

    @Nullable
    UUID personId() {
        return personId;
    }

    String replyCode() {
        return replyCode;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
