package org.tocsin.notification.channel;

import java.time.Duration;
import java.util.Optional;
import org.tocsin.platform.subject.Channel;

/** A channel to people or systems. It sends once and returns the result; the process decides about retries. */
public interface MessageChannel {

    Channel channel();

    /** @return which setting is missing, as a sentence; empty when the channel is configured */
    Optional<String> missing();

    /** Sends outside of any transaction, within half of a task's lock. */
    SendResult send(OutgoingMessage message);

    /** @return the destination of an address, as the key of bulkhead and circuit breaker */
    String destination(String address);

    /** @return whether addresses of this channel lead to several independent destinations */
    default boolean hasManyDestinations() {
        return false;
    }

    /** @return the least time between two messages to that address; empty if the provider has no limit */
    default Optional<Duration> pace(String address) {
        return Optional.empty();
    }

    /**
     * @return where notifications without a person as recipient go: the incident channel in chat, the service of a paging provider, the
     *         endpoint of the installation. It is stored with the delivery, so it names the place and, if possible, holds no secret. Empty
     *         if the channel reaches people only or the place is not set.
     */
    default Optional<String> endpoint() {
        return Optional.empty();
    }

    /** @return the message as the channel would send it, as text: cut and escaped, with buttons in brackets */
    default String shown(OutgoingMessage message) {
        return message.whole("\n");
    }

    /** @return whether {@link #revise} can change a delivered message */
    default boolean canRevise() {
        return false;
    }

    /** Brings a delivered message up to date; it needs the provider's id of the message. Repeating a revision changes nothing. */
    default SendResult revise(Revision revision) {
        return new SendResult.Refused("Messages of this channel can't be changed.");
    }

    /** @return a sentence that an administrator should know about this channel */
    default Optional<String> warning() {
        return Optional.empty();
    }
}
