package org.tocsin.notification.record;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.tocsin.notification.channel.MessageChannel;
import org.tocsin.notification.channel.OutgoingMessage;
import org.tocsin.platform.subject.Channel;
import org.tocsin.tenancy.MessageRulesService;

/** The channels of this installation, and what unusable ones lack. */
@Component
public class MessageChannels {

    private final Map<Channel, MessageChannel> byChannel = new EnumMap<>(Channel.class);
    private final MessageRulesService rules;
    private final Set<Channel> revisable = EnumSet.noneOf(Channel.class);

    MessageChannels(List<MessageChannel> channels, MessageRulesService rules) {
        channels.forEach(c -> byChannel.put(c.channel(), c));
        this.rules = rules;
        channels.stream().filter(MessageChannel::canRevise).forEach(c -> revisable.add(c.channel()));
    }

    /** @return why the current tenant can't use the channel, as a sentence; empty if it can */
    public Optional<String> missing(Channel channel) {
        return rules.current().allows(channel)
                ? notSetUp(channel)
                : Optional.of(channel + " is not among the channels that this tenant allows.");
    }

    /** @return those of these that the current tenant must not use, set up or not */
    public List<Channel> notAllowed(List<Channel> channels) {
        var current = rules.current();
        return channels.stream().filter(channel -> !current.allows(channel)).toList();
    }

    /** @return why the installation can't use the channel, as a sentence; empty if it can */
    public Optional<String> notSetUp(Channel channel) {
        var found = byChannel.get(channel);
        return found == null
                ? Optional.of("Channel " + channel + " is not available in this installation.")
                : found.missing();
    }

    /** @return the place of a usable channel for notifications without a person as recipient */
    public Optional<String> endpoint(Channel channel) {
        return Optional.ofNullable(byChannel.get(channel))
                .flatMap(MessageChannel::endpoint)
                .filter(place -> usable(channel));
    }

    /** @return the message as each channel would send it, set up or not */
    public Map<Channel, String> shown(Function<Channel, OutgoingMessage> messages) {
        var shown = new EnumMap<Channel, String>(Channel.class);
        byChannel.forEach((channel, way) -> shown.put(channel, way.shown(messages.apply(channel))));
        return shown;
    }

    /** @return every channel, with the settings it needs */
    List<ChannelView> all() {
        return Arrays.stream(Channel.values()).map(this::view).toList();
    }

    private ChannelView view(Channel channel) {
        if (channel == Channel.WEBSOCKET) {
            return new ChannelView(channel, true, null, false, null);
        }
        var missing = missing(channel).orElse(null);
        var found = Optional.ofNullable(byChannel.get(channel));
        return new ChannelView(
                channel,
                missing == null,
                missing,
                found.flatMap(MessageChannel::endpoint).isPresent(),
                found.flatMap(MessageChannel::warning).orElse(null));
    }

    /** @return the channels that can change delivered messages */
    public Set<Channel> revisable() {
        return revisable;
    }

    public boolean usable(Channel channel) {
        return missing(channel).isEmpty();
    }

    /** @throws IllegalStateException if there is none; see {@link #missing} */
    public MessageChannel get(Channel channel) {
        var found = byChannel.get(channel);
        if (found == null) {
            throw new IllegalStateException("No channel " + channel);
        }
        return found;
    }
}
