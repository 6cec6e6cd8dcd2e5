package org.tocsin.notification.words;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.notification.channel.OutgoingMessage;
import org.tocsin.notification.record.Delivery;
import org.tocsin.notification.record.MessageBody;
import org.tocsin.notification.record.Notification;
import org.tocsin.notification.record.NotificationProperties;
import org.tocsin.notification.record.NotificationRepository;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Severity;

/** Builds the messages that channels send. */
@Component
public class OutgoingMessages {

    /** Channels where one provider's alert stands for several messages. */
    private static final Set<Channel> OF_ALERTS = EnumSet.of(Channel.PAGERDUTY, Channel.OPSGENIE, Channel.JIRA_SM);

    private final NotificationRepository notifications;
    private final Redactions redactions;
    private final NotificationProperties properties;

    OutgoingMessages(NotificationRepository notifications, Redactions redactions, NotificationProperties properties) {
        this.notifications = notifications;
        this.redactions = redactions;
        this.properties = properties;
    }

    public OutgoingMessage of(Notification notification, Delivery delivery, MessageBody words) {
        var link = properties.link(notification);
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("delivery_id", delivery.id());
        data.put("tenant_id", delivery.tenantId());
        data.put("notice_type", notification.type());
        data.put(
                "subject",
                Map.of(
                        "type",
                        notification.subject().type(),
                        "id",
                        notification.subject().id(),
                        "title",
                        notification.subject().title(),
                        "link",
                        link));
        data.put("level", notification.level());
        data.put("recipient", delivery.personName());
        data.put("title", words.title());
        data.put("text", words.text());
        data.put("facts", redactions.current().facts(notification.facts()));
        return new OutgoingMessage(
                delivery.id().toString(),
                delivery.address() == null ? "" : delivery.address(),
                words.title(),
                words.text(),
                link,
                "notification." + notification.type().word(),
                notification.createdAt(),
                data,
                about(notification, delivery),
                List.of(),
                null);
    }

    private OutgoingMessage.About about(Notification notification, Delivery delivery) {
        var withdrawn = OF_ALERTS.contains(delivery.channel())
                ? notifications.countWithdrawals(
                        notification.tenantId(), notification.reference(), delivery.createdAt())
                : 0;
        return new OutgoingMessage.About(
                notification.tenantId(),
                notification.reference(),
                withdrawn,
                fact(notification, "severity").flatMap(Severity::of).orElse(null),
                fact(notification, "priority").flatMap(Priority::of).orElse(null));
    }

    private static Optional<String> fact(Notification notification, String name) {
        return Optional.ofNullable(notification.fact(name)).map(Object::toString);
    }
}
