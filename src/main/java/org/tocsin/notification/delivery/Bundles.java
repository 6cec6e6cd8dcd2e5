package org.tocsin.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.tocsin.notification.channel.OutgoingMessage;
import org.tocsin.notification.link.AnswerLinks;
import org.tocsin.notification.record.Delivery;
import org.tocsin.notification.record.DeliveryRepository;
import org.tocsin.notification.record.DeliveryStatus;
import org.tocsin.notification.record.MessageBody;
import org.tocsin.notification.record.Notification;
import org.tocsin.notification.record.NotificationProperties;
import org.tocsin.notification.record.NotificationRepository;
import org.tocsin.notification.record.TemplateType;
import org.tocsin.notification.words.OutgoingMessages;
import org.tocsin.platform.process.TopicWorker.Done;
import org.tocsin.platform.process.TopicWorker.GiveUp;
import org.tocsin.platform.process.TopicWorker.Outcome;
import org.tocsin.platform.process.TopicWorker.Retry;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.platform.transaction.RateLimit;
import org.tocsin.platform.transaction.RateLimiter;
import org.tocsin.tenancy.MessageRulesService;

/**
 * Bundles messages to one person on one channel during a burst. The first few in a minute go out singly; later ones wait for a rate limit
 * token, and the delivery that gets one takes all others along. P0 always goes out singly. The methods run in the caller's transaction,
 * which has locked the delivery.
 */
@Component
class Bundles {

    /** Channels that people read; systems handle bursts themselves. */
    private static final Set<Channel> READ_BY_PEOPLE =
            EnumSet.of(Channel.EMAIL, Channel.SMS, Channel.PHONE, Channel.PUSH, Channel.SLACK, Channel.TEAMS);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);
    private static final int LARGEST = 50;

    private final DeliveryRepository deliveries;
    private final NotificationRepository notifications;
    private final RateLimiter limiter;
    private final MessageRulesService rules;
    private final OutgoingMessages messages;
    private final AnswerLinks answers;
    private final NotificationProperties properties;

    Bundles(
            DeliveryRepository deliveries,
            NotificationRepository notifications,
            RateLimiter limiter,
            MessageRulesService rules,
            OutgoingMessages messages,
            AnswerLinks answers,
            NotificationProperties properties) {
        this.deliveries = deliveries;
        this.notifications = notifications;
        this.limiter = limiter;
        this.rules = rules;
        this.messages = messages;
        this.answers = answers;
        this.properties = properties;
    }

    /** @return the outcome of the task if the delivery must not be sent now; empty if it may, with those it takes along */
    Optional<Outcome> holds(Notification notification, Delivery delivery, Instant now) {
        var person = delivery.personId();
        var isOneOfMany = READ_BY_PEOPLE.contains(delivery.channel())
                && notification.type() != TemplateType.CONTACT_VERIFICATION
                && !notification.isMostUrgent();
        if (person == null || !isOneOfMany) {
            return Optional.empty();
        }
        var lead = Optional.ofNullable(delivery.bundleId())
                .flatMap(id -> deliveries.findByIdAndTenantId(id, delivery.tenantId()));
        if (lead.isPresent() && lead.get().status() != DeliveryStatus.CANCELLED) {
            return Optional.of(follow(delivery, lead.get(), now));
        }
        delivery.leavesBundle(); // the delivery that took it along was withdrawn
        if (delivery.attempts() > 0) {
            return Optional.empty(); // a further attempt of a delivery that had its token
        }
        var single = rules.current().bundleAfter();
        var wait = limiter.take("person:" + person + ":" + delivery.channel(), RateLimit.perMinute(single));
        if (wait.isPresent()) {
            delivery.throttle(
                    now.plus(wait.get()), "More than " + single + " messages in a minute: it goes out with the next.");
            return Optional.of(new Retry(wait.get(), "Waits to be bundled"));
        }
        deliveries
                .lockThrottled(delivery.tenantId(), person, delivery.channel(), delivery.id(), Limit.of(LARGEST))
                .forEach(other -> other.joins(delivery));
        return Optional.empty();
    }

    private static Outcome follow(Delivery member, Delivery lead, Instant now) {
        if (!lead.isSettled()) {
            return new Retry(LOOK_AGAIN, "Goes out with others in one message");
        }
        if (lead.status() == DeliveryStatus.DELIVERED) {
            member.deliveredWith(lead, now);
            return new Done();
        }
        member.refused("The message it was in was not delivered.", now);
        return new GiveUp(Deliveries.GAVE_UP, "The message it was in was not delivered");
    }

    /** @return the bundle's message; empty if the delivery takes no others along */
    Optional<OutgoingMessage> message(Notification notification, Delivery lead) {
        var others = members(lead);
        if (others.isEmpty()) {
            return Optional.empty();
        }
        var ids = others.stream().map(d -> d.notificationId()).collect(Collectors.toSet());
        var notificationById = notifications.findByTenantIdAndIdIn(lead.tenantId(), ids).stream()
                .collect(Collectors.toMap(n -> n.id(), n -> n));
        var parts = Stream.concat(
                        Stream.of(part(notification, lead)),
                        others.stream()
                                .map(d -> part(Objects.requireNonNull(notificationById.get(d.notificationId())), d)))
                .toList();
        var words = BundleWords.of(lead.channel(), parts);
        return Optional.of(messages.of(notification, lead, words).leadingTo(properties.base() + "/"));
    }

    /** Each message keeps its own links: one tap can't answer several. */
    private OutgoingMessage part(Notification notification, Delivery delivery) {
        return answers.answerable(
                messages.of(notification, delivery, new MessageBody(delivery.title(), "")), notification, delivery);
    }

    /** Records the result of a bundle for the deliveries that went along. */
    void settle(Delivery lead, Instant now) {
        Consumer<Delivery> settled = lead.status() == DeliveryStatus.DELIVERED
                ? member -> member.deliveredWith(lead, now)
                : member -> member.refused("The message it was in was not delivered.", now);
        members(lead).forEach(settled);
    }

    private List<Delivery> members(Delivery lead) {
        if (lead.personId() == null || !READ_BY_PEOPLE.contains(lead.channel())) {
            return List.of(); // it leads no bundle, which needs no query
        }
        return deliveries.lockBundle(lead.id(), CurrentTenant.id()).stream()
                .filter(member -> !member.isSettled())
                .toList();
    }
}
