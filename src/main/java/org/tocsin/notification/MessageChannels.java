package org.tocsin.notification;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.notification.channel.MessageChannel;
import org.tocsin.platform.Channel;

/** Which channels there are, and what the others lack. */
@Component
class MessageChannels {

    private final Map<Channel, MessageChannel> byChannel = new EnumMap<>(Channel.class);

    MessageChannels(List<MessageChannel> channels) {
        channels.forEach(c -> byChannel.put(c.channel(), c));
    }

    /** @return why nothing can be sent that way, as a sentence; empty if it can */
    Optional<String> missing(Channel channel) {
        var found = byChannel.get(channel);
        return found == null
                ? Optional.of("Channel " + channel + " is not available in this installation.")
                : found.missing();
    }

    boolean usable(Channel channel) {
        return missing(channel).isEmpty();
    }

    /** @throws IllegalStateException if there is none; {@link #missing} tells */
    MessageChannel get(Channel channel) {
        var found = byChannel.get(channel);
        if (found == null) {
            throw new IllegalStateException("No channel " + channel);
        }
        return found;
    }
}
