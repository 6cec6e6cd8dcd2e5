package org.tocsin.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Command;
import org.tocsin.platform.CurrentTenant;
import org.tocsin.platform.NotFound;

/** How a delivery goes on that did not get through, as the tables know it: the process asks, and asks again when it is woken. */
@Component
class NextWays {

    enum What {
        /** That delivery is to be sent. */
        SEND,
        /** No way is left but the inbox: it stays visible, in case somebody sends it again. */
        WAIT,
        /** Withdrawn, sent again elsewhere, or shown long enough. */
        OVER
    }

    /** @param until for WAIT */
    record NextWay(What what, UUID delivery, @Nullable Instant until) {}

    private final NotificationRepository notifications;
    private final DeliveryRepository deliveries;
    private final DeliveryPlanner planner;
    private final NotificationProperties properties;
    private final Clock clock;

    NextWays(
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
    public NextWay after(UUID notificationId, UUID deliveryId) {
        var tenant = CurrentTenant.id();
        var notice = notifications
                .lock(notificationId, tenant)
                .orElseThrow(() -> new NotFound("notification", notificationId));
        var delivery = deliveries
                .lock(deliveryId, tenant)
                .filter(d -> d.notificationId.equals(notificationId))
                .orElseThrow(() -> new NotFound("delivery", deliveryId));
        if (!delivery.isSettled()) {
            return new NextWay(What.SEND, deliveryId, null);
        }
        if (!delivery.hasFailed()
                || notice.isWithdrawn()
                || deliveries.existsByTenantIdAndRedeliveryOf(tenant, deliveryId)) {
            return new NextWay(What.OVER, deliveryId, null);
        }
        return planner.fallBack(notificationId, deliveryId)
                .map(next -> new NextWay(What.SEND, next, null))
                .orElseGet(() -> waiting(delivery));
    }

    private NextWay waiting(Delivery delivery) {
        var now = clock.instant();
        var settled = delivery.settledAt == null ? now : delivery.settledAt;
        var until = settled.plus(properties.failedShownFor());
        return new NextWay(until.isAfter(now) ? What.WAIT : What.OVER, delivery.id, until);
    }
}
