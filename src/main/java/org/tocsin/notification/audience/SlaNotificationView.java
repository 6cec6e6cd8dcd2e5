package org.tocsin.notification.audience;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.notification.record.Delivery;
import org.tocsin.notification.record.DeliveryStatus;
import org.tocsin.notification.record.Notification;
import org.tocsin.platform.subject.Channel;

/**
 * One message about a warning or breach in the history, newest first.
 *
 * @param type      {@code sla_warning} or {@code sla_breach}
 * @param alertId   id of the alert, incident or ticket
 * @param threshold percent of the target that was reached; null for an offset such as one hour after it
 * @param recipient user name, or name of the address; null for a place such as the incident channel
 */
record SlaNotificationView(
        UUID id,
        String tenantId,
        String type,
        String alertId,
        String title,
        @Nullable Object threshold,
        Channel channel,
        @Nullable String recipient,
        DeliveryStatus status,
        @Nullable String detail,
        Instant createdAt,
        @Nullable Instant settledAt) {

    static SlaNotificationView of(Notification notification, Delivery d) {
        return new SlaNotificationView(
                d.id(),
                d.tenantId(),
                notification.type().word(),
                notification.subject().id(),
                d.title(),
                notification.fact(SlaNotifications.REACHED),
                d.channel(),
                d.personName(),
                d.status(),
                d.detail(),
                d.createdAt(),
                d.settledAt());
    }
}
