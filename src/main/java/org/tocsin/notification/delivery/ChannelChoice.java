package org.tocsin.notification.delivery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.notification.record.ChannelWord;
import org.tocsin.platform.subject.Channel;

/**
 * The channels of a notification and the reason: those that the policy names, else those of the decision table.
 *
 * @param canWait whether the table lets it wait for the end of quiet hours, even if the policy named the channels
 * @param unknown words that are no channels, for the log
 */
record ChannelChoice(List<Channel> channels, boolean canWait, String reason, List<String> unknown) {

    /** Used when the table fails: the inbox alone would wake nobody. */
    static final List<Map<String, Object>> DEFAULT = List.of(Map.of(
            "channels",
            List.of("EMAIL", "WEBHOOK", "WEBSOCKET"),
            "reason",
            "The decision notification-channels could not be made: every channel that is usual"));

    /**
     * @param wanted  words of the policy; none leaves it to the table
     * @param answers rows of the table's result
     * @param usable  whether a channel is set up and allowed, which decides what {@code pager} means
     */
    static ChannelChoice of(List<String> wanted, List<? extends Map<String, ?>> answers, Predicate<Channel> usable) {
        var canWait =
                !answers.isEmpty() && answers.stream().allMatch(answer -> Boolean.TRUE.equals(answer.get("can_wait")));
        if (!wanted.isEmpty()) {
            return of(wanted.stream(), canWait, "Named by the escalation policy", usable);
        }
        var words = answers.stream().flatMap(answer -> words(answer.get("channels")));
        var reasons = answers.stream()
                .map(answer -> answer.get("reason"))
                .map(String::valueOf)
                .distinct()
                .toList();
        var reason = reasons.isEmpty() ? "No rule of notification-channels applied" : String.join("; ", reasons);
        return of(words, canWait, reason, usable);
    }

    private static ChannelChoice of(Stream<String> words, boolean canWait, String reason, Predicate<Channel> usable) {
        var channels = new LinkedHashSet<Channel>();
        var unknown = new ArrayList<String>();
        words.forEach(word -> {
            var found = ChannelWord.channels(word, usable);
            channels.addAll(found);
            if (found.isEmpty()) {
                unknown.add(word);
            }
        });
        return new ChannelChoice(List.copyOf(channels), canWait, reason, List.copyOf(unknown));
    }

    private static Stream<String> words(@Nullable Object output) {
        return output instanceof List<?> list
                ? list.stream().map(String::valueOf)
                : Stream.ofNullable(output)
                        .flatMap(text -> Arrays.stream(text.toString().split(",")));
    }
}
