package org.tocsin.notification.template;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.notification.channel.Destinations;
import org.tocsin.notification.channel.OutgoingMessage;
import org.tocsin.notification.channel.SendResult;
import org.tocsin.notification.channel.SendResult.Delivered;
import org.tocsin.notification.channel.SendResult.RetryLater;
import org.tocsin.notification.record.MessageBody;
import org.tocsin.notification.record.MessageChannels;
import org.tocsin.notification.record.NotificationProperties;
import org.tocsin.notification.words.ContactChannels;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.format.Uuids;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.problem.Problems;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.platform.transaction.RateLimit;
import org.tocsin.platform.transaction.RateLimiter;

/** Sends test messages at once, outside of any transaction and process, and returns the result. */
@Component
public class TestMessages {

    public static final MessageBody WORDS = new MessageBody(
            "Test message from Tocsin", "This is a test. Nothing has happened, and there is nothing to do.");

    private static final int MAX_A_MINUTE = 5;

    public enum Outcome {
        DELIVERED,
        /** Failed for now: a real message would be tried again. */
        RETRY,
        REFUSED,
        NOT_CONFIGURED
    }

    /** @param reason of a failure, as a sentence */
    public record Answer(
            Channel channel,
            Outcome outcome,
            @Nullable String reason,
            @Nullable String providerId,
            long latencyMs) {}

    private final MessageChannels channels;
    private final Destinations destinations;
    private final RateLimiter limiter;
    private final PeopleService people;
    private final NotificationProperties properties;
    private final Clock clock;

    TestMessages(
            MessageChannels channels,
            Destinations destinations,
            RateLimiter limiter,
            PeopleService people,
            NotificationProperties properties,
            Clock clock) {
        this.channels = channels;
        this.destinations = destinations;
        this.limiter = limiter;
        this.people = people;
        this.properties = properties;
        this.clock = clock;
    }

    /** Sends to the caller's own contact, else to the channel's place for notifications without a person as recipient. */
    public Answer toCaller(Channel channel, MessageBody words) {
        var person =
                caller(people).orElseThrow(() -> new Conflict("A token has no contacts to send a test message to."));
        limiter.takeAtOnce("test:" + person.id(), RateLimit.perMinute(MAX_A_MINUTE))
                .ifPresent(wait -> {
                    // calls and text messages cost money, and chat channels fill up
                    throw Problems.tooMany(MAX_A_MINUTE + " test messages a minute are sent", wait.toSeconds() + 1);
                });
        return to(channel, words, person);
    }

    public Answer to(Channel channel, MessageBody words, Person person) {
        if (channel == Channel.WEBSOCKET) {
            return new Answer(channel, Outcome.DELIVERED, "The inbox needs no way out of the house.", null, 0);
        }
        var missing = channels.missing(channel);
        if (missing.isPresent()) {
            return new Answer(channel, Outcome.NOT_CONFIGURED, missing.get(), null, 0);
        }
        var address = ContactChannels.address(person, channel).or(() -> channels.endpoint(channel));
        if (address.isEmpty()) {
            var reason = person.username() + " has no verified contact for " + channel + ".";
            return new Answer(channel, Outcome.NOT_CONFIGURED, reason, null, 0);
        }
        var started = System.nanoTime();
        var result = destinations.sendNow(channels.get(channel), message(words, address.get()));
        return answer(
                channel, result, Duration.ofNanos(System.nanoTime() - started).toMillis());
    }

    private OutgoingMessage message(MessageBody words, String address) {
        var key = UUID.randomUUID().toString();
        return new OutgoingMessage(
                key,
                address,
                words.title(),
                words.text(),
                properties.baseUrl(),
                "notification.test",
                clock.instant(),
                Map.of("test", true, "title", words.title(), "text", words.text()),
                new OutgoingMessage.About(CurrentTenant.id(), "test:" + key, null, null),
                List.of(),
                null);
    }

    private static Answer answer(Channel channel, SendResult result, long millis) {
        if (result instanceof Delivered delivered) {
            return new Answer(channel, Outcome.DELIVERED, null, delivered.providerId(), millis);
        }
        var outcome = result instanceof RetryLater ? Outcome.RETRY : Outcome.REFUSED;
        return new Answer(channel, outcome, result.reason(), null, millis);
    }

    public static String name(Channel channel) {
        return "channel " + channel.name().toLowerCase(Locale.ROOT);
    }

    /** @return the caller; empty for a token and for timers */
    public static Optional<Person> caller(PeopleService people) {
        return Actor.current()
                .flatMap(actor -> Uuids.find(actor.id()))
                .flatMap(id -> people.findAll(List.of(id)).stream().findFirst());
    }
}
