package org.tocsin.notification.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.notification.record.Delivery;
import org.tocsin.notification.record.DeliveryAttempt;
import org.tocsin.notification.record.DeliveryAttemptRepository;
import org.tocsin.notification.record.DeliveryRepository;
import org.tocsin.notification.record.DeliveryStatus;
import org.tocsin.notification.record.DeliveryView;
import org.tocsin.notification.record.Notification;
import org.tocsin.notification.record.NotificationRepository;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.subject.SubjectFacet;
import org.tocsin.platform.subject.TimelineEntry;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.platform.transaction.Specifications;

/** Reads deliveries for the API and for the subjects they are about. */
@Service
class DeliveryLog implements SubjectFacet {

    /** Each null means any. */
    record Filter(
            @Nullable DeliveryStatus status,
            @Nullable Channel channel,
            @Nullable UUID recipient,
            @Nullable UUID notification) {}

    private final NotificationRepository notifications;
    private final DeliveryRepository deliveries;
    private final DeliveryAttemptRepository attempts;

    DeliveryLog(
            NotificationRepository notifications, DeliveryRepository deliveries, DeliveryAttemptRepository attempts) {
        this.notifications = notifications;
        this.deliveries = deliveries;
        this.attempts = attempts;
    }

    @Transactional(readOnly = true)
    public Page<DeliveryView> find(Filter filter, Pageable page) {
        var found = deliveries.findAll(
                Specifications.ofTenant(
                        Specifications.is("status", filter.status()),
                        Specifications.is("channel", filter.channel()),
                        Specifications.is("personId", filter.recipient()),
                        Specifications.is("notificationId", filter.notification())),
                page);
        var ids = found.map(d -> d.notificationId()).toSet();
        var notificationById = byId(notifications.findByTenantIdAndIdIn(CurrentTenant.id(), ids));
        return found.map(d -> d.view(Objects.requireNonNull(notificationById.get(d.notificationId())), null));
    }

    @Transactional(readOnly = true)
    public DeliveryView get(UUID id) {
        var delivery = deliveries.get("delivery", id);
        var notification = notifications.get("notification", delivery.notificationId());
        var log = attempts.findByTenantIdAndDeliveryIdOrderByNumber(CurrentTenant.id(), id).stream()
                .map(DeliveryAttempt::view)
                .toList();
        return delivery.view(notification, log);
    }

    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Object>> about(String subjectType, Collection<String> subjectIds) {
        var found = new HashMap<String, List<Object>>();
        forEach(
                subjectType,
                subjectIds,
                (notification, delivery) -> found.computeIfAbsent(
                                notification.subject().id(), id -> new ArrayList<>())
                        .add(delivery.view(notification, null)));
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TimelineEntry> timeline(String subjectType, String subjectId) {
        var entries = new ArrayList<TimelineEntry>();
        forEach(subjectType, Set.of(subjectId), (notification, delivery) -> {
            var to = delivery.personName() == null ? "the endpoint" : delivery.personName();
            var what = delivery.channel() + " to " + to + ": " + delivery.title();
            if (delivery.settledAt() == null) {
                entries.add(new TimelineEntry(delivery.createdAt(), "notification.pending", null, what));
            } else {
                var detail = delivery.detail() == null ? what : what + ". " + delivery.detail();
                entries.add(new TimelineEntry(delivery.settledAt(), type(delivery.status()), null, detail));
            }
        });
        return entries;
    }

    private void forEach(String subjectType, Collection<String> subjectIds, BiConsumer<Notification, Delivery> action) {
        var tenantId = CurrentTenant.id();
        var notificationById =
                byId(notifications.findByTenantIdAndSubjectTypeAndSubjectIdIn(tenantId, subjectType, subjectIds));
        deliveries
                .findByTenantIdAndNotificationIdInOrderByCreatedAt(tenantId, notificationById.keySet())
                .forEach(d -> action.accept(Objects.requireNonNull(notificationById.get(d.notificationId())), d));
    }

    private static Map<UUID, Notification> byId(List<Notification> notificationById) {
        return notificationById.stream()
                .collect(Collectors.toMap(n -> n.id(), Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private static String type(DeliveryStatus status) {
        return switch (status) {
            case DELIVERED -> "notification.delivered";
            case CANCELLED -> "notification.withdrawn";
            case NOT_CONFIGURED -> "notification.not_configured";
            case REFUSED -> "notification.failed";
            case PENDING, SENDING, RETRYING -> "notification.pending";
        };
    }
}
