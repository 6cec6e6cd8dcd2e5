package org.tocsin.notification.audience;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tocsin.notification.record.ChannelWord;
import org.tocsin.people.Addresses;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.subject.Channel;

/**
 * Body of {@code POST notifications/{tenant_id}/configure}.
 *
 * @param channels   words such as {@code email}; {@code websocket} means live events and needs no recipients
 * @param recipients addresses by channel; a channel without any uses its place, such as the incident channel
 * @param thresholds percents of the target, 100 is the breach; 80, 90 and 100 unless given
 */
record SlaNotificationInput(
        @Nullable List<@Nullable String> channels,
        @Nullable Map<String, @Nullable List<@Nullable String>> recipients,
        @Nullable List<@Nullable Integer> thresholds) {

    record Checked(List<Channel> channels, Map<Channel, List<String>> recipients, List<Integer> thresholds) {}

    static final List<Integer> DEFAULT = List.of(80, 90, 100);

    private static final Set<Channel> PEOPLE_ONLY = EnumSet.of(Channel.EMAIL, Channel.SMS, Channel.PHONE, Channel.PUSH);
    private static final int MAX_RECIPIENTS = 50, MAX_THRESHOLDS = 10, HIGHEST = 100;

    Checked checked() {
        var errors = new InputErrors();
        var known = readChannels(errors);
        var addresses = readRecipients(known, errors);
        var percents = readThresholds(errors);
        errors.throwIfAny();
        return new Checked(List.copyOf(known), addresses, percents);
    }

    private Set<Channel> readChannels(InputErrors errors) {
        var known = new LinkedHashSet<Channel>();
        if (channels == null || channels.isEmpty()) {
            errors.add("channels", "required", "must name at least one channel");
            return known;
        }
        for (int i = 0; i < channels.size() && i <= Channel.values().length; i++) {
            var channel = channel("channels[" + i + "]", channels.get(i), errors);
            if (channel != null && !known.add(channel)) {
                errors.add("channels[" + i + "]", "conflict", "is listed twice");
            }
        }
        return known;
    }

    private Map<Channel, List<String>> readRecipients(Set<Channel> known, InputErrors errors) {
        var addresses = new EnumMap<Channel, List<String>>(Channel.class);
        var tried = EnumSet.noneOf(Channel.class);
        var given = recipients == null ? Map.<String, @Nullable List<@Nullable String>>of() : recipients;
        given.forEach((word, list) -> {
            var field = "recipients." + word;
            var channel = channel(field, word, errors);
            if (channel == Channel.WEBSOCKET) {
                errors.add(field, "unknown_value", "has no recipients: everybody's open pages have it");
            } else if (channel != null && !known.contains(channel)) {
                errors.add(field, "conflict", "is not among the channels");
            } else if (channel != null) {
                if (list != null && !list.isEmpty()) {
                    tried.add(channel);
                }
                addresses.put(channel, readAddresses(field, channel, list == null ? List.of() : list, errors));
            }
        });
        known.stream()
                .filter(channel -> PEOPLE_ONLY.contains(channel) && !tried.contains(channel))
                .map(channel -> "recipients." + channel.name().toLowerCase(Locale.ROOT))
                .forEach(field -> errors.add(field, "required", "must name who is told by it"));
        return addresses;
    }

    private static List<String> readAddresses(
            String field, Channel channel, List<@Nullable String> list, InputErrors errors) {
        if (list.size() > MAX_RECIPIENTS) {
            errors.add(field, "too_long", "at most " + MAX_RECIPIENTS + " recipients are allowed");
            return List.of();
        }
        var read = new ArrayList<String>();
        for (int i = 0; i < list.size(); i++) {
            var address = Addresses.usable(channel, Objects.requireNonNullElse(list.get(i), ""));
            if (address.isEmpty()) {
                errors.add(field + "[" + i + "]", "unknown_value", "is no address that " + channel + " can use");
            } else if (!read.contains(address.get())) {
                read.add(address.get());
            }
        }
        return List.copyOf(read);
    }

    private List<Integer> readThresholds(InputErrors errors) {
        var given = thresholds == null ? List.<@Nullable Integer>copyOf(DEFAULT) : thresholds;
        if (given.isEmpty() || given.size() > MAX_THRESHOLDS) {
            errors.add("thresholds", "out_of_range", "must be 1 to " + MAX_THRESHOLDS + " percents");
            return List.of();
        }
        var percents = new TreeSet<Integer>();
        for (int i = 0; i < given.size(); i++) {
            var percent = given.get(i);
            if (percent == null || percent < 1 || percent > HIGHEST) {
                errors.add("thresholds[" + i + "]", "out_of_range", "must be from 1 to 100, which is the breach");
            } else {
                percents.add(percent);
            }
        }
        return List.copyOf(percents);
    }

    private static @Nullable Channel channel(String field, @Nullable String word, InputErrors errors) {
        var channels = ChannelWord.channels(Objects.requireNonNullElse(word, ""), any -> true);
        if (channels.isEmpty()) {
            errors.oneOf(field, word == null || word.isBlank() ? "none" : word, Channel.class);
            return null;
        }
        return channels.get(0);
    }
}
