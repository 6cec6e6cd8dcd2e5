package org.tocsin.notification;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.notification.channel.OutgoingMessage;
import org.tocsin.platform.Channel;
import org.tocsin.platform.Priority;
import org.tocsin.platform.Severity;

/** Puts together what a channel is given to send. */
@Component
class OutgoingMessages {

    /** Where one alert stands for several messages. */
    private static final Set<Channel> OF_ALERTS = EnumSet.of(Channel.PAGERDUTY, Channel.OPSGENIE, Channel.JIRA_SM);

    private final NotificationRepository notifications;
    private final Redactions redactions;
    private final NotificationProperties properties;

    OutgoingMessages(NotificationRepository notifications, Redactions redactions, NotificationProperties properties) {
        this.notifications = notifications;
        this.redactions = redactions;
        this.properties = properties;
    }

    OutgoingMessage of(Notification notice, Delivery delivery, Wording.Text words) {
        var link = properties.link(notice);
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("delivery_id", delivery.id);
        data.put("tenant_id", delivery.tenantId);
        data.put("notice_type", notice.noticeType);
        data.put(
                "subject",
                Map.of("type", notice.subjectType, "id", notice.subjectId, "title", notice.subjectTitle, "link", link));
        data.put("level", notice.level);
        data.put("recipient", delivery.personName);
        data.put("title", words.title());
        data.put("text", words.body());
        data.put("facts", redactions.current().facts(notice.facts));
        return new OutgoingMessage(
                delivery.id.toString(),
                delivery.address == null ? "" : delivery.address,
                words.title(),
                words.body(),
                link,
                "notification." + notice.noticeType.word(),
                notice.createdAt,
                data,
                about(notice, delivery),
                List.of(),
                null);
    }

    private OutgoingMessage.About about(Notification notice, Delivery delivery) {
        var withdrawn = OF_ALERTS.contains(delivery.channel)
                ? notifications.countWithdrawals(notice.tenantId, notice.reference, delivery.createdAt)
                : 0;
        return new OutgoingMessage.About(
                notice.tenantId,
                notice.reference,
                withdrawn,
                fact(notice, "severity").flatMap(Severity::of).orElse(null),
                fact(notice, "priority").flatMap(Priority::of).orElse(null));
    }

    private static Optional<String> fact(Notification notice, String name) {
        return Optional.ofNullable(notice.facts.get(name)).map(Object::toString);
    }
}
