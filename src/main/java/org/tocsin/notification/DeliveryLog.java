package org.tocsin.notification;

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
import org.tocsin.platform.Channel;
import org.tocsin.platform.CurrentTenant;
import org.tocsin.platform.NotFound;
import org.tocsin.platform.Specifications;
import org.tocsin.platform.SubjectFacet;
import org.tocsin.platform.TimelineEntry;

/** Reads what became of deliveries, for the API and for the subjects they are about. */
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
        var ids = found.map(d -> d.notificationId).toSet();
        var notices = byId(notifications.findByTenantIdAndIdIn(CurrentTenant.id(), ids));
        return found.map(d -> DeliveryView.of(Objects.requireNonNull(notices.get(d.notificationId)), d, null));
    }

    @Transactional(readOnly = true)
    public DeliveryView get(UUID id) {
        var tenantId = CurrentTenant.id();
        var delivery = deliveries.findByIdAndTenantId(id, tenantId).orElseThrow(() -> new NotFound("delivery", id));
        var notice = notifications
                .findByIdAndTenantId(delivery.notificationId, tenantId)
                .orElseThrow();
        var log = attempts.findByTenantIdAndDeliveryIdOrderByNumber(tenantId, id).stream()
                .map(DeliveryView.AttemptView::of)
                .toList();
        return DeliveryView.of(notice, delivery, log);
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
                (notice, delivery) -> found.computeIfAbsent(notice.subjectId, id -> new ArrayList<>())
                        .add(DeliveryView.of(notice, delivery, null)));
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TimelineEntry> timeline(String subjectType, String subjectId) {
        var entries = new ArrayList<TimelineEntry>();
        forEach(subjectType, Set.of(subjectId), (notice, delivery) -> {
            var to = delivery.personName == null ? "the endpoint" : delivery.personName;
            var what = delivery.channel + " to " + to + ": " + delivery.title;
            if (delivery.settledAt == null) {
                entries.add(new TimelineEntry(delivery.createdAt, "notification.pending", null, what));
            } else {
                var detail = delivery.detail == null ? what : what + ". " + delivery.detail;
                entries.add(new TimelineEntry(delivery.settledAt, type(delivery.status), null, detail));
            }
        });
        return entries;
    }

    private void forEach(String subjectType, Collection<String> subjectIds, BiConsumer<Notification, Delivery> action) {
        var tenantId = CurrentTenant.id();
        var notices = byId(notifications.findByTenantIdAndSubjectTypeAndSubjectIdIn(tenantId, subjectType, subjectIds));
        deliveries
                .findByTenantIdAndNotificationIdInOrderByCreatedAt(tenantId, notices.keySet())
                .forEach(d -> action.accept(Objects.requireNonNull(notices.get(d.notificationId)), d));
    }

    private static Map<UUID, Notification> byId(List<Notification> notices) {
        return notices.stream()
                .collect(Collectors.toMap(n -> n.id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
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
