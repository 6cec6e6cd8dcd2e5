package org.tocsin.notification.revision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.notification.channel.Revision;
import org.tocsin.notification.record.Delivery;

/** The state to which a delivered message was last revised. */
@Entity
@Table(name = "message_revision")
class MessageRevision {

    @Id
    private UUID deliveryId;

    private String tenantId;

    /** Null until the first successful revision. */
    @Enumerated(EnumType.STRING)
    private Revision.@Nullable State state;

    /** Attempts since the last success. */
    private int attempts;

    private @Nullable String detail;

    private Instant updatedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // JPA
    protected MessageRevision() {}

    MessageRevision(Delivery delivery, Instant at) {
        this.deliveryId = delivery.id();
        this.tenantId = delivery.tenantId();
        this.updatedAt = at;
    }

    void says(Revision.State state, Instant at) {
        this.state = state;
        this.attempts = 0;
        this.detail = null;
        this.updatedAt = at;
    }

    void failed(String why, Instant at) {
        this.attempts++;
        this.detail = why;
        this.updatedAt = at;
    }

    /** The next revision has all of its attempts again. */
    void givenUp() {
        this.attempts = 0;
    }

    Revision.@Nullable State state() {
        return state;
    }

    int attempts() {
        return attempts;
    }
}
