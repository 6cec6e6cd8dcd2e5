package org.tocsin.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tocsin.notification.channel.OutgoingMessage;
import org.tocsin.notification.channel.SendResult;
import org.tocsin.notification.channel.SendResult.Delivered;
import org.tocsin.notification.channel.SendResult.Refused;
import org.tocsin.notification.channel.SendResult.RetryLater;
import org.tocsin.platform.Command;
import org.tocsin.platform.CurrentTenant;
import org.tocsin.platform.News;
import org.tocsin.platform.NotFound;
import org.tocsin.platform.Priority;
import org.tocsin.platform.Severity;
import org.tocsin.platform.TopicWorker.Done;
import org.tocsin.platform.TopicWorker.GiveUp;
import org.tocsin.platform.TopicWorker.Outcome;
import org.tocsin.platform.TopicWorker.Retry;

/** The two transactions around each attempt: the claim before the network, the record after it. */
@Component
class Deliveries {

    /** The process's error for a channel that gave up. */
    static final String GAVE_UP = "CHANNEL_GAVE_UP";

    /** Either a claimed attempt with its message, or what the task is to answer instead. */
    record Claim(
            int attempt,
            @Nullable OutgoingMessage message,
            @Nullable Outcome instead) {

        static Claim none(Outcome instead) {
            return new Claim(0, null, instead);
        }
    }

    private final NotificationRepository notifications;
    private final DeliveryRepository deliveries;
    private final DeliveryAttemptRepository attempts;
    private final MessageChannels channels;
    private final CodeMessages codes;
    private final Bundles bundles;
    private final Redactions redactions;
    private final NotificationProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deliveries(
            NotificationRepository notifications,
            DeliveryRepository deliveries,
            DeliveryAttemptRepository attempts,
            MessageChannels channels,
            CodeMessages codes,
            Bundles bundles,
            Redactions redactions,
            NotificationProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notifications = notifications;
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.channels = channels;
        this.codes = codes;
        this.bundles = bundles;
        this.redactions = redactions;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    /** Makes the next attempt ours. One that a worker left behind is repeated under the same idempotency key. */
    @Command
    public Claim claim(UUID id) {
        var delivery = lock(id);
        var notice = notifications
                .findByIdAndTenantId(delivery.notificationId, delivery.tenantId)
                .orElseThrow(() -> new NotFound("notification", delivery.notificationId));
        var now = clock.instant();
        if (delivery.isSettled()) {
            return Claim.none(delivery.hasFailed() ? new GiveUp(GAVE_UP, "Settled before") : new Done());
        }
        if (delivery.isClaimed(now)) {
            return Claim.none(new Retry(delivery.claimLeft(now), "Another worker is at it"));
        }
        attempts.findByTenantIdAndDeliveryIdAndNumber(delivery.tenantId, id, delivery.attempts)
                .filter(attempt -> attempt.outcome == null)
                .ifPresent(attempt -> attempt.lost(now));
        if (notice.isWithdrawn()) {
            delivery.abandon(now);
            return Claim.none(new Done());
        }
        var missing = channels.missing(delivery.channel);
        if (missing.isPresent()) {
            delivery.noLongerConfigured(missing.get(), now);
            return Claim.none(new GiveUp(GAVE_UP, missing.get()));
        }
        var text = codes.text(notice, delivery);
        if (text.isEmpty()) {
            delivery.abandon(now);
            return Claim.none(new Done());
        }
        var held = bundles.holds(notice, delivery, now);
        if (held.isPresent()) {
            return Claim.none(held.get());
        }
        delivery.claim(now);
        attempts.save(new DeliveryAttempt(delivery, now));
        var words = bundles.words(notice, delivery).orElse(new Wording.Text(delivery.title, text.get()));
        return new Claim(delivery.attempts, message(notice, delivery, words), null);
    }

    /** Writes down what became of the attempt. */
    @Command
    public Outcome record(UUID id, int number, SendResult result, Duration latency) {
        var delivery = lock(id);
        var now = clock.instant();
        attempts.findByTenantIdAndDeliveryIdAndNumber(delivery.tenantId, id, number)
                .ifPresent(attempt -> log(attempt, result, now, latency));
        if (!delivery.isAt(number)) {
            return delivery.hasFailed() ? new GiveUp(GAVE_UP, "Settled before") : new Done();
        }
        if (result instanceof Delivered delivered) {
            delivery.delivered(delivered.providerId(), now);
            bundles.settle(delivery, now);
            tell("notification.delivered", delivery, now);
            return new Done();
        }
        if (result instanceof RetryLater later) {
            var wait = new RetrySchedule(properties.retryDelays()).after(number, later.delay());
            if (wait.isPresent()) {
                delivery.retryAt(now.plus(wait.get()), later.reason());
                return new Retry(wait.get(), later.reason());
            }
            return giveUp(delivery, "Gave up after " + number + " attempts. " + later.reason(), now);
        }
        return giveUp(delivery, ((Refused) result).reason(), now);
    }

    private GiveUp giveUp(Delivery delivery, String why, Instant now) {
        delivery.refused(why, now);
        bundles.settle(delivery, now);
        tell("notification.failed", delivery, now);
        return new GiveUp(GAVE_UP, why);
    }

    private static void log(DeliveryAttempt attempt, SendResult result, Instant now, Duration latency) {
        var millis = latency.toMillis();
        if (result instanceof Delivered delivered) {
            attempt.finish(DeliveryAttempt.Outcome.DELIVERED, delivered.providerId(), null, now, millis);
        } else if (result instanceof RetryLater later) {
            attempt.finish(DeliveryAttempt.Outcome.RETRY, null, later.reason(), now, millis);
        } else if (result instanceof Refused refused) {
            attempt.finish(DeliveryAttempt.Outcome.REFUSED, null, refused.reason(), now, millis);
        }
    }

    private OutgoingMessage message(Notification notice, Delivery delivery, Wording.Text words) {
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
                about(notice),
                List.of(),
                null);
    }

    private static OutgoingMessage.About about(Notification notice) {
        return new OutgoingMessage.About(
                notice.tenantId,
                notice.reference,
                fact(notice, "severity").flatMap(Severity::of).orElse(null),
                fact(notice, "priority").flatMap(Priority::of).orElse(null));
    }

    private static Optional<String> fact(Notification notice, String name) {
        return Optional.ofNullable(notice.facts.get(name)).map(Object::toString);
    }

    private void tell(String type, Delivery delivery, Instant now) {
        var data = new HashMap<String, Object>();
        data.put("delivery_id", delivery.id);
        data.put("channel", delivery.channel);
        data.put("title", delivery.title);
        if (delivery.personName != null) {
            data.put("recipient", delivery.personName);
        }
        events.publishEvent(new News(type, delivery.tenantId, now, data));
    }

    private Delivery lock(UUID id) {
        return deliveries.lock(id, CurrentTenant.id()).orElseThrow(() -> new NotFound("delivery", id));
    }
}
