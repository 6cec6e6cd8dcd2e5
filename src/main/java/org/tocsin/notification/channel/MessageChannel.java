package org.tocsin.notification.channel;

import java.time.Duration;
import java.util.Optional;
import org.tocsin.platform.subject.Channel;

/** One way to reach people or systems outside. It sends once and says what happened; when to try again is decided elsewhere. */
public interface MessageChannel {

    Channel channel();

    /** @return what must be set before it can be used, as a sentence; empty when it is configured */
    Optional<String> missing();

    /** Sends, outside of any transaction and within half of a task's lock. */
    SendResult send(OutgoingMessage message);

    /** @return the name of the other side that an address leads to: one that hangs must not slow the others */
    String destination(String address);

    /** @return whether its addresses lead to several destinations, of which some may hang while others do not */
    default boolean hasManyDestinations() {
        return false;
    }

    /** @return the least time between two messages to that address; empty if the other side does not mind */
    default Optional<Duration> pace(String address) {
        return Optional.empty();
    }

    /**
     * @return where a notification goes that is for no person: the incident channel in chat, the service of a paging provider, the
     *     endpoint of the installation. It is stored with the delivery, so it names the place and holds no secret where that can
     *     be helped; empty if the channel reaches people only or the place is not set
     */
    default Optional<String> endpoint() {
        return Optional.empty();
    }

    /** @return what is sent for the message, as text: cut to what the other side takes, and escaped as it wants; a button in brackets */
    default String shown(OutgoingMessage message) {
        return message.whole("\n");
    }

    /** @return whether {@link #revise} can change what was sent to say how its subject went on */
    default boolean canRevise() {
        return false;
    }

    /** Tells it, as {@link #send} does; only for what was delivered with a provider's id. To tell the same twice changes nothing. */
    default SendResult revise(Revision revision) {
        return new SendResult.Refused("Messages of this channel can't be changed.");
    }

    /** @return what an administrator who sets it up should know, as a sentence */
    default Optional<String> warning() {
        return Optional.empty();
    }
}
