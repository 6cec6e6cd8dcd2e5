package org.tocsin.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.notification.channel.OutgoingMessage;
import org.tocsin.notification.channel.SendResult;
import org.tocsin.notification.channel.SendResult.Delivered;
import org.tocsin.notification.channel.SendResult.Refused;
import org.tocsin.notification.channel.SendResult.RetryLater;
import org.tocsin.notification.link.AnswerLinks;
import org.tocsin.notification.link.SmsOptOuts;
import org.tocsin.notification.record.Delivery;
import org.tocsin.notification.record.DeliveryAttempt;
import org.tocsin.notification.record.DeliveryAttemptRepository;
import org.tocsin.notification.record.DeliveryNews;
import org.tocsin.notification.record.DeliveryRepository;
import org.tocsin.notification.record.MessageBody;
import org.tocsin.notification.record.MessageChannels;
import org.tocsin.notification.record.Notification;
import org.tocsin.notification.record.NotificationProperties;
import org.tocsin.notification.record.NotificationRepository;
import org.tocsin.notification.record.RetrySchedule;
import org.tocsin.notification.revision.Revisions;
import org.tocsin.notification.words.OutgoingMessages;
import org.tocsin.people.PeopleService;
import org.tocsin.platform.process.TopicWorker.Done;
import org.tocsin.platform.process.TopicWorker.GiveUp;
import org.tocsin.platform.process.TopicWorker.Outcome;
import org.tocsin.platform.process.TopicWorker.Retry;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.transaction.Command;

/** The two transactions around each delivery attempt: the claim before the network call, the record after it. */
@Component
class Deliveries {

    /** The BPMN error of a channel that gave up. */
    static final String GAVE_UP = "CHANNEL_GAVE_UP";

    private static final String OPTED_OUT =
            "The number has opted out of SMS by replying STOP; it gets none until START comes from there.";

    /** A claimed attempt with its message, or the outcome of the task if there is nothing to send. */
    record Claim(
            int attempt,
            @Nullable OutgoingMessage message,
            @Nullable Outcome instead) {

        static Claim none(Outcome instead) {
            return new Claim(0, null, instead);
        }
    }

    /**
     * A delivery before its claim.
     *
     * @param settled nothing is to be sent any more
     */
    record Waiting(String address, boolean settled) {}

    private final NotificationRepository notifications;
    private final DeliveryRepository deliveries;
    private final DeliveryAttemptRepository attempts;
    private final MessageChannels channels;
    private final CodeMessages codes;
    private final Bundles bundles;
    private final OutgoingMessages messages;
    private final Revisions revisions;
    private final PeopleService people;
    private final AnswerLinks answers;
    private final SmsOptOuts optOuts;
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
            OutgoingMessages messages,
            Revisions revisions,
            PeopleService people,
            AnswerLinks answers,
            SmsOptOuts optOuts,
            NotificationProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notifications = notifications;
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.channels = channels;
        this.codes = codes;
        this.bundles = bundles;
        this.messages = messages;
        this.revisions = revisions;
        this.people = people;
        this.answers = answers;
        this.optOuts = optOuts;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    /** Reads the destination without a claim, so that the worker can check it first. */
    @Transactional(readOnly = true)
    public Waiting waiting(UUID id) {
        var delivery = deliveries.get("delivery", id);
        var address = delivery.address() == null ? "" : delivery.address();
        return new Waiting(address, delivery.isSettled());
    }

    /** Gives up a delivery that was deferred for too long, so that another channel is tried. */
    @Command
    public Outcome giveUpUntried(UUID id, String why) {
        var delivery = lock(id);
        var now = clock.instant();
        if (delivery.isSettled()) {
            return settledBefore(delivery);
        }
        return giveUp(delivery, "Gave up after " + delivery.attempts() + " attempts. " + why, now);
    }

    /** Claims the next attempt. An attempt that a lost worker left open is repeated under the same idempotency key. */
    @Command
    public Claim claim(UUID id) {
        var delivery = lock(id);
        var notification = notifications.get("notification", delivery.notificationId());
        var now = clock.instant();
        var notNow = notNow(delivery, now);
        if (notNow.isPresent()) {
            return Claim.none(notNow.get());
        }
        if (delivery.attempts() > 0) {
            attempts.find(delivery.tenantId(), id, delivery.attempts())
                    .filter(attempt -> attempt.outcome() == null)
                    .ifPresent(attempt -> attempt.lost(now));
        }
        var never = never(notification, delivery, now);
        if (never.isPresent()) {
            return Claim.none(never.get());
        }
        var text = codes.text(notification, delivery);
        if (text.isEmpty()) {
            delivery.abandon(now);
            return Claim.none(new Done());
        }
        var held = bundles.holds(notification, delivery, now);
        if (held.isPresent()) {
            return Claim.none(held.get());
        }
        delivery.claim(now);
        attempts.save(new DeliveryAttempt(delivery, now));
        var message = bundles.message(notification, delivery).orElseGet(() -> {
            var alone = messages.of(notification, delivery, new MessageBody(delivery.title(), text.get()));
            return answers.answerable(alone, notification, delivery);
        });
        return new Claim(delivery.attempts(), message, null);
    }

    private static Optional<Outcome> notNow(Delivery delivery, Instant now) {
        if (delivery.isSettled()) {
            return Optional.of(settledBefore(delivery));
        }
        if (delivery.isClaimed(now)) {
            return Optional.of(new Retry(delivery.claimLeft(now), "Another worker is at it"));
        }
        return delivery.isNotDue(now)
                ? Optional.of(new Retry(delivery.dueIn(now), "Its time has not come"))
                : Optional.empty();
    }

    /** Settles a delivery that was withdrawn or can't be sent. */
    private Optional<Outcome> never(Notification notification, Delivery delivery, Instant now) {
        if (notification.isWithdrawn() && delivery.redeliveryOf() == null) {
            delivery.abandon(now);
            return Optional.of(new Done());
        }
        var missing = channels.missing(delivery.channel());
        if (missing.isPresent()) {
            delivery.noLongerConfigured(missing.get(), now);
            return Optional.of(new GiveUp(GAVE_UP, missing.get()));
        }
        return delivery.channel() == Channel.SMS && delivery.address() != null && optOuts.contains(delivery.address())
                ? Optional.of(giveUp(delivery, OPTED_OUT, now))
                : Optional.empty();
    }

    /** Records the result of the attempt. */
    @Command
    public Outcome record(UUID id, int number, SendResult result, Duration latency) {
        var delivery = lock(id);
        var now = clock.instant();
        attempts.find(delivery.tenantId(), id, number).ifPresent(attempt -> attempt.finish(result, now, latency));
        if (!delivery.isAt(number)) {
            return settledBefore(delivery);
        }
        if (result instanceof Delivered delivered) {
            delivery.delivered(delivered.providerId(), now);
            bundles.settle(delivery, now);
            revisions.startLate(delivery);
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
        var refused = (Refused) result;
        if (refused.addressGone() && delivery.personId() != null && delivery.address() != null) {
            people.addressGone(delivery.personId(), delivery.channel(), delivery.address());
        }
        return giveUp(delivery, refused.reason(), now);
    }

    private static Outcome settledBefore(Delivery delivery) {
        return delivery.hasFailed() ? new GiveUp(GAVE_UP, "Settled before") : new Done();
    }

    private GiveUp giveUp(Delivery delivery, String why, Instant now) {
        delivery.refused(why, now);
        bundles.settle(delivery, now);
        tell("notification.failed", delivery, now);
        return new GiveUp(GAVE_UP, why);
    }

    private void tell(String type, Delivery delivery, Instant now) {
        events.publishEvent(DeliveryNews.of(type, delivery, now));
    }

    private Delivery lock(UUID id) {
        return deliveries.getLocked("delivery", id);
    }
}
