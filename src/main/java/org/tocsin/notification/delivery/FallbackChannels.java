package org.tocsin.notification.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.notification.record.Delivery;
import org.tocsin.notification.record.DeliveryRepository;
import org.tocsin.notification.record.NotificationProperties;
import org.tocsin.notification.record.NotificationRepository;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;

/** Decides how the process goes on with a failed delivery; the process asks again when it is woken. */
@Component
class FallbackChannels {

    enum Step {
        /** Send that delivery. */
        SEND,
        /** No channel is left but the inbox: the process waits for a redelivery by hand. */
        WAIT,
        /** Withdrawn, sent again elsewhere, or the wait has ended. */
        OVER
    }

    /** @param until for WAIT */
    record Next(Step step, UUID delivery, @Nullable Instant until) {}

    private final NotificationRepository notifications;
    private final DeliveryRepository deliveries;
    private final DeliveryPlanner planner;
    private final NotificationProperties properties;
    private final Clock clock;

    FallbackChannels(
            NotificationRepository notifications,
            DeliveryRepository deliveries,
            DeliveryPlanner planner,
            NotificationProperties properties,
            Clock clock) {
        this.notifications = notifications;
        this.deliveries = deliveries;
        this.planner = planner;
        this.properties = properties;
        this.clock = clock;
    }

    @Command
    public Next after(UUID notificationId, UUID deliveryId) {
        var tenant = CurrentTenant.id();
        var notification = notifications
                .lock(notificationId, tenant)
                .orElseThrow(() -> new NotFound("notification", notificationId));
        var delivery = deliveries
                .lock(deliveryId, tenant)
                .filter(d -> d.notificationId().equals(notificationId))
                .orElseThrow(() -> new NotFound("delivery", deliveryId));
        if (!delivery.isSettled()) {
            return new Next(Step.SEND, deliveryId, null);
        }
        if (!delivery.hasFailed()
                || notification.isWithdrawn()
                || deliveries.existsByTenantIdAndRedeliveryOf(tenant, deliveryId)) {
            return new Next(Step.OVER, deliveryId, null);
        }
        return planner.fallBack(notificationId, deliveryId)
                .map(next -> new Next(Step.SEND, next, null))
                .orElseGet(() -> waiting(delivery));
    }

    private Next waiting(Delivery delivery) {
        var now = clock.instant();
        var settled = delivery.settledAt() == null ? now : delivery.settledAt();
        var until = settled.plus(properties.failedShownFor());
        return new Next(until.isAfter(now) ? Step.WAIT : Step.OVER, delivery.id(), until);
    }
}
