package org.tocsin.notification.link;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.notification.channel.OutgoingMessage;
import org.tocsin.notification.link.AnswerTargets.Asked;
import org.tocsin.notification.record.Delivery;
import org.tocsin.notification.record.Notification;
import org.tocsin.notification.record.NotificationProperties;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.transaction.CurrentTenant;

/** Makes the links that answer a message when it is first sent, and finds them when an answer comes. */
@Component
public class AnswerLinks {

    /** Channels whose messages carry links. Paging systems have buttons of their own, and inbox readers are logged in. */
    private static final Set<Channel> ANSWERABLE = EnumSet.of(
            Channel.EMAIL, Channel.SMS, Channel.PHONE, Channel.SLACK, Channel.TEAMS, Channel.PUSH, Channel.WEBHOOK);

    private static final String LETTERS = "bcdfghjkmnpqrstvwxz", DIGITS = "23456789";
    private static final String EXAMPLE = "Example-example-example-";
    private static final int SHORTEST = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AnswerLinkRepository links;
    private final AnswerKey key;
    private final AnswerTargets targets;
    private final NotificationProperties addresses;
    private final AnswerProperties properties;
    private final TwilioRequests replies;
    private final Clock clock;

    AnswerLinks(
            AnswerLinkRepository links,
            AnswerKey key,
            AnswerTargets targets,
            NotificationProperties addresses,
            AnswerProperties properties,
            TwilioRequests replies,
            Clock clock) {
        this.links = links;
        this.key = key;
        this.targets = targets;
        this.addresses = addresses;
        this.properties = properties;
        this.replies = replies;
        this.clock = clock;
    }

    /** @return the message with its response actions, if any; runs in the transaction that claims the delivery */
    public OutgoingMessage answerable(OutgoingMessage message, Notification notification, Delivery delivery) {
        return answered(message, notification, delivery, () -> of(delivery).or(() -> Optional.of(make(delivery))));
    }

    /** @return the same for a message that was sent, with its original link while that is valid */
    public OutgoingMessage stillAnswerable(OutgoingMessage message, Notification notification, Delivery delivery) {
        return answered(
                message, notification, delivery, () -> of(delivery).filter(link -> !link.isExpired(clock.instant())));
    }

    /** @return the same with links as long as real ones that answer nothing */
    public OutgoingMessage example(OutgoingMessage message, Notification notification, Delivery delivery) {
        var asked = AnswerTargets.askedBy(notification.type());
        if (!ANSWERABLE.contains(delivery.channel()) || asked.isEmpty()) {
            return message;
        }
        var link = URI.create(addresses.base() + "/a/" + EXAMPLE);
        var actions = asked.stream()
                .map(a -> new OutgoingMessage.Action(a.word(), a.label, link))
                .toList();
        return hinted(message, notification, delivery, "b234").answeredBy(actions, EXAMPLE);
    }

    private Optional<AnswerLink> of(Delivery delivery) {
        return links.findOf(delivery.tenantId(), delivery.id());
    }

    private OutgoingMessage answered(
            OutgoingMessage message, Notification notification, Delivery delivery, Supplier<Optional<AnswerLink>> its) {
        if (!ANSWERABLE.contains(delivery.channel())
                || delivery.personId() == null && delivery.channel() != Channel.SLACK) {
            return message;
        }
        return targets.askedBy(notification)
                .flatMap(asked -> its.get().map(link -> answeredBy(link, asked, message, notification, delivery)))
                .orElse(message);
    }

    private OutgoingMessage answeredBy(
            AnswerLink link, Asked asked, OutgoingMessage message, Notification notification, Delivery delivery) {
        var actions = asked.actions().stream()
                .map(a -> new OutgoingMessage.Action(a.word(), a.label, address(link, a)))
                .toList();
        return hinted(message, notification, delivery, link.replyCode())
                .answeredBy(actions, key.seal().token(link, null).text());
    }

    /** Adds how to answer by SMS, if the sender's number identifies the person. */
    private OutgoingMessage hinted(OutgoingMessage message, Notification notification, Delivery delivery, String code) {
        if (delivery.channel() != Channel.SMS || !replies.configured()) {
            return message;
        }
        var which = Objects.toString(notification.fact("number"), code);
        return message.saying(message.text() + "\nReply: ack " + which);
    }

    /** @return the link of a token with a valid seal, expired or not; its tenant may not be the current one */
    @Transactional(readOnly = true)
    public Optional<AnswerLink> find(AnswerToken token) {
        return CurrentTenant.acrossAll(() -> links.findInAnyTenant(token.link()))
                .filter(link -> key.seal().holds(token, link));
    }

    /** @return the link of a button in a message, while it is valid */
    @Transactional(readOnly = true)
    public Optional<AnswerLink> findPressed(String token) {
        return AnswerToken.of(token)
                .filter(pressed -> pressed.action() == null)
                .flatMap(this::find)
                .filter(link -> !link.isExpired(clock.instant()));
    }

    private @Nullable URI address(AnswerLink link, ResponseActionType action) {
        // the link of a message to several people could be followed by anybody
        return link.personId() == null
                ? null
                : URI.create(addresses.base() + "/a/"
                        + key.seal().token(link, action).text());
    }

    private AnswerLink make(Delivery delivery) {
        var now = clock.instant();
        var code = Stream.iterate(0, i -> i + 1)
                .map(i -> code(SHORTEST + i / 5)) // longer codes for a person with many open links
                .filter(c -> delivery.personId() == null || !links.isTaken(delivery.personId(), c, now))
                .findFirst()
                .orElseThrow();
        return links.save(new AnswerLink(RANDOM.nextLong(), delivery, code, now, now.plus(properties.expireAfter())));
    }

    /** A code is never a number, which would name an incident, and never a word. */
    private static String code(int length) {
        var code = new StringBuilder().append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        while (code.length() < length) {
            code.append(DIGITS.charAt(RANDOM.nextInt(DIGITS.length())));
        }
        return code.toString();
    }
}
