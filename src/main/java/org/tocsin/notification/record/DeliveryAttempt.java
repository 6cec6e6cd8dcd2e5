package org.tocsin.notification.record;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.notification.channel.SendResult;

/** One attempt of a delivery. It is written at the claim, so that a crash leaves a trace of it. */
@Entity
@Table(name = "delivery_attempt")
public class DeliveryAttempt {

    public enum Outcome {
        DELIVERED,
        RETRY,
        REFUSED,
        /** Unknown: the worker was lost before it recorded a result. */
        LOST
    }

    @Id
    private UUID id;

    private String tenantId;
    private UUID deliveryId;
    private int number;
    private Instant startedAt;

    private @Nullable Instant finishedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable String providerId;

    private @Nullable Long latencyMs;

    private @Nullable String error;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // JPA
    protected DeliveryAttempt() {}

    public DeliveryAttempt(Delivery delivery, Instant at) {
        this.id = UUID.randomUUID();
        this.tenantId = delivery.tenantId();
        this.deliveryId = delivery.id();
        this.number = delivery.attempts();
        this.startedAt = at;
    }

    public void finish(SendResult result, Instant at, Duration latency) {
        finishedAt = at;
        latencyMs = latency.toMillis();
        error = result.reason();
        if (result instanceof SendResult.Delivered delivered) {
            outcome = Outcome.DELIVERED;
            providerId = delivered.providerId();
        } else {
            outcome = result instanceof SendResult.RetryLater ? Outcome.RETRY : Outcome.REFUSED;
        }
    }

    /** The carrier reported another result later. */
    public void correct(Outcome outcome, String error) {
        this.outcome = outcome;
        this.error = error;
    }

    public void lost(Instant at) {
        outcome = Outcome.LOST;
        finishedAt = at;
        error = "The worker went away before it could tell the outcome.";
    }

    public DeliveryView.AttemptView view() {
        return new DeliveryView.AttemptView(number, startedAt, finishedAt, outcome, providerId, latencyMs, error);
    }

    @Nullable
    public Outcome outcome() {
        return outcome;
    }
}
