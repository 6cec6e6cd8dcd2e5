package org.tocsin.notification.answer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.notification.record.Delivery;
import org.tocsin.notification.record.DeliveryAttempt;
import org.tocsin.notification.record.DeliveryAttemptRepository;
import org.tocsin.notification.record.DeliveryNews;
import org.tocsin.notification.record.DeliveryReport;
import org.tocsin.notification.record.DeliveryRepository;
import org.tocsin.notification.record.DeliveryStatus;
import org.tocsin.notification.record.DeliveryTopic;
import org.tocsin.notification.record.Notification;
import org.tocsin.notification.record.NotificationProcess;
import org.tocsin.notification.record.NotificationProperties;
import org.tocsin.notification.record.NotificationRepository;
import org.tocsin.platform.process.WorkAvailable;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;

/**
 * Takes the delivery reports that carriers send later. A message that never arrived counts as given up, and its process goes on. Late and
 * repeated reports change nothing.
 */
@Component
class DeliveryReports {

    private static final Logger log = LoggerFactory.getLogger(DeliveryReports.class);

    private static final int MAX_IN_ONE = 200;

    private final NotificationRepository notifications;
    private final DeliveryRepository deliveries;
    private final DeliveryAttemptRepository attempts;
    private final NotificationProcess process;
    private final NotificationProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeliveryReports(
            NotificationRepository notifications,
            DeliveryRepository deliveries,
            DeliveryAttemptRepository attempts,
            NotificationProcess process,
            NotificationProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notifications = notifications;
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.process = process;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    /** The delivery a report is about, with its notification and tenant. */
    record Of(UUID delivery, UUID notification, String tenantId) {}

    /**
     * @param named the delivery that the called address names; if empty, the provider's id identifies it
     * @return that delivery, and those that were bundled with it
     */
    @Transactional(readOnly = true)
    public List<Of> find(Optional<UUID> named, DeliveryReport report) {
        return CurrentTenant.acrossAll(() -> {
            var its = named.map(this::withItsBundle) // their provider's id is unset before the record
                    .orElseGet(() ->
                            deliveries.findByProviderIdInAnyTenant(report.providerId(), Limit.of(MAX_IN_ONE)).stream());
            return its.map(d -> new Of(d.id(), d.notificationId(), d.tenantId()))
                    .distinct()
                    .toList();
        });
    }

    /** @return nothing for an unknown delivery */
    private Stream<Delivery> withItsBundle(UUID lead) {
        return deliveries.findById(lead).stream()
                .flatMap(delivery ->
                        Stream.concat(Stream.of(delivery), deliveries.findBundleInAnyTenant(lead).stream()));
    }

    /** In the tenant of the delivery. */
    @Command
    public void take(Of of, DeliveryReport report) {
        var notification =
                notifications.lock(of.notification(), CurrentTenant.id()).orElseThrow();
        var delivery = deliveries.lock(of.delivery(), CurrentTenant.id()).orElseThrow();
        if (delivery.status() == DeliveryStatus.SENDING && report.meaning() != DeliveryReport.Meaning.UNDER_WAY) {
            // the report came before our record of the attempt: the command is repeated
            throw new CannotAcquireLockException("The delivery is being sent");
        }
        var now = clock.instant();
        if (!delivery.hears(report, now)) {
            return;
        }
        switch (report.meaning()) {
            case UNDER_WAY, ARRIVED -> {}
            case NOT_ANSWERED -> {
                if (delivery.attempts() < properties.callAttempts() && !notification.isWithdrawn()) {
                    correct(delivery, DeliveryAttempt.Outcome.RETRY, report);
                    delivery.retryAt(now.plus(properties.callPause()), report.sentence());
                    process.reopened(notification, delivery.id());
                    events.publishEvent(new WorkAvailable(DeliveryTopic.name(delivery.channel())));
                } else {
                    giveUp(notification, delivery, report, now);
                }
            }
            case FAILED -> giveUp(notification, delivery, report, now);
        }
    }

    private void giveUp(Notification notification, Delivery delivery, DeliveryReport report, Instant now) {
        correct(delivery, DeliveryAttempt.Outcome.REFUSED, report);
        delivery.refused(report.sentence(), now);
        log.info("Delivery {} by {} did not arrive: {}", delivery.id(), delivery.channel(), report.word());
        events.publishEvent(DeliveryNews.of("notification.failed", delivery, now));
        if (!notification.isWithdrawn()) {
            process.reopened(notification, delivery.id());
        }
    }

    private void correct(Delivery delivery, DeliveryAttempt.Outcome outcome, DeliveryReport report) {
        attempts.find(delivery.tenantId(), delivery.id(), delivery.attempts())
                .ifPresent(attempt -> attempt.correct(outcome, report.sentence()));
    }
}
