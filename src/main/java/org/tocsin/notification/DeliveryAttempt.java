package org.tocsin.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the delivery log. It is written when the attempt is claimed, so that a crash leaves a trace of it. */
@Entity
@Table(name = "delivery_attempt")
class DeliveryAttempt {

    enum Outcome {
        DELIVERED,
        RETRY,
        REFUSED,
        /** Nobody knows: the worker went away before it could say. */
        LOST
    }

    @Id
    UUID id;

    String tenantId;
    UUID deliveryId;
    int number;
    Instant startedAt;

    @Nullable
    Instant finishedAt;

    @Nullable
    @Enumerated(EnumType.STRING)
    Outcome outcome;

    @Nullable
    String providerId;

    @Nullable
    Long latencyMs;

    @Nullable
    String error;

    @Version
    @Nullable
    Integer version;

    @SuppressWarnings("NullAway.Init") // JPA
    protected DeliveryAttempt() {}

    DeliveryAttempt(Delivery delivery, Instant at) {
        this.id = UUID.randomUUID();
        this.tenantId = delivery.tenantId;
        this.deliveryId = delivery.id;
        this.number = delivery.attempts;
        this.startedAt = at;
    }

    void finish(Outcome outcome, @Nullable String providerId, @Nullable String error, Instant at, long latencyMs) {
        this.outcome = outcome;
        this.providerId = providerId;
        this.error = error;
        this.finishedAt = at;
        this.latencyMs = latencyMs;
    }

    /** The carrier says later that it was otherwise. */
    void correct(Outcome outcome, String error) {
        this.outcome = outcome;
        this.error = error;
    }

    void lost(Instant at) {
        outcome = Outcome.LOST;
        finishedAt = at;
        error = "The worker went away before it could tell the outcome.";
    }
}
