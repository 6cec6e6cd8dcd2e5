package org.tocsin.notification.link;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.notification.record.Delivery;

/** Links an answer to a delivery until it expires. It never changes. */
@Entity
@Table(name = "answer_link")
public class AnswerLink {

    @Id
    private long id;

    private String tenantId;
    private UUID deliveryId;
    private UUID notificationId;

    /** Null for a message to several people: they must be identified by other means. */
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

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    public long id() {
        return id;
    }

    public String tenantId() {
        return tenantId;
    }

    public UUID deliveryId() {
        return deliveryId;
    }

    public UUID notificationId() {
        return notificationId;
    }

    @Nullable
    public UUID personId() {
        return personId;
    }

    public String replyCode() {
        return replyCode;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
