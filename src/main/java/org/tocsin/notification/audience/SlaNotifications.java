package org.tocsin.notification.audience;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.notification.record.Delivery;
import org.tocsin.notification.record.DeliveryRepository;
import org.tocsin.notification.record.MessageChannels;
import org.tocsin.notification.record.Notification;
import org.tocsin.notification.record.NotificationRepository;
import org.tocsin.notification.record.TemplateType;
import org.tocsin.notification.words.Wording;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.subject.NotificationThresholds;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;

/** Notifies the recipients that a tenant configured for SLA warnings and breaches, in addition to people on call. */
@Service
public class SlaNotifications implements NotificationThresholds {

    /** The fact that holds the threshold that was reached, in percent. */
    static final String REACHED = "threshold_percent";

    private static final int BREACH = 100;
    private static final EnumSet<TemplateType> TYPES = EnumSet.of(TemplateType.SLA_WARNING, TemplateType.SLA_BREACH);

    private final SlaNotificationConfigRepository configs;
    private final NotificationRepository notifications;
    private final DeliveryRepository deliveries;
    private final MessageChannels channels;
    private final ContactDeliveries contacts;
    private final Wording wording;
    private final Clock clock;

    SlaNotifications(
            SlaNotificationConfigRepository configs,
            NotificationRepository notifications,
            DeliveryRepository deliveries,
            MessageChannels channels,
            ContactDeliveries contacts,
            Wording wording,
            Clock clock) {
        this.configs = configs;
        this.notifications = notifications;
        this.deliveries = deliveries;
        this.channels = channels;
        this.contacts = contacts;
        this.wording = wording;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public SlaNotificationConfigView config() {
        return configs.findById(CurrentTenant.id())
                .map(SlaNotificationConfig::view)
                .orElseGet(() -> SlaNotificationConfigView.none(CurrentTenant.id()));
    }

    /** Thresholds hold for SLA instances that begin from now on, recipients for all. */
    @Command
    public SlaNotificationConfigView configure(SlaNotificationInput.Checked wanted) {
        var config =
                configs.findById(CurrentTenant.id()).orElseGet(() -> new SlaNotificationConfig(CurrentTenant.id()));
        config.describe(wanted, clock.instant());
        return configs.save(config).view();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Integer> beforeTarget() {
        return configs.findById(CurrentTenant.id()).stream()
                .flatMap(config -> config.thresholds().stream())
                .filter(percent -> percent < BREACH)
                .toList();
    }

    /** @return the newest messages about warnings and breaches */
    @Transactional(readOnly = true)
    public List<SlaNotificationView> history(int limit) {
        var notificationById = notifications
                .findByTenantIdAndNoticeTypeInOrderByCreatedAtDescIdDesc(CurrentTenant.id(), TYPES, Limit.of(limit))
                .stream()
                .collect(Collectors.toMap(n -> n.id(), Function.identity()));
        var found = deliveries.findByTenantIdAndNotificationIdInOrderByCreatedAtDesc(
                CurrentTenant.id(), notificationById.keySet(), Limit.of(limit));
        return found.stream()
                .map(d -> SlaNotificationView.of(Objects.requireNonNull(notificationById.get(d.notificationId())), d))
                .toList();
    }

    /** @return deliveries to the configured recipients; none unless the notification is about a configured threshold */
    public List<Delivery> of(Notification notification, Instant now) {
        if (!TYPES.contains(notification.type()) || !(notification.fact(REACHED) instanceof Number percent)) {
            return List.of();
        }
        return configs.findById(notification.tenantId()).stream()
                .filter(config -> config.thresholds().contains((int) Math.round(percent.doubleValue())))
                .flatMap(config -> config.channels().stream().flatMap(c -> by(c, config, notification, now).stream()))
                .toList();
    }

    private List<Delivery> by(Channel channel, SlaNotificationConfig config, Notification notification, Instant now) {
        var addresses = config.recipients().getOrDefault(channel, List.of());
        if (addresses.isEmpty()) {
            return channels.endpoint(channel).stream()
                    .map(place -> new Delivery(
                                    notification, null, channel, wording.of(notification, channel, null), now)
                            .to(place))
                    .toList();
        }
        var name = channel.name().toLowerCase(Locale.ROOT) + " recipient ";
        return IntStream.range(0, addresses.size())
                .mapToObj(i -> contacts.to(notification, channel, name + (i + 1), addresses.get(i), now))
                .toList();
    }
}
