package org.tocsin.notification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.Channel;

/**
 * Which channels carry a notice, and why: those the policy asks for, else those of the decision table.
 *
 * @param unknown words that are no channels, for the log
 */
record ChannelChoice(List<Channel> channels, String reason, List<String> unknown) {

    /** When nothing else can be had: the inbox alone would wake nobody. */
    static final List<Map<String, Object>> DEFAULT = List.of(Map.of(
            "channels",
            List.of("EMAIL", "WEBHOOK", "WEBSOCKET"),
            "reason",
            "The decision notification-channels could not be made: every channel that is usual"));

    /**
     * @param wanted  words of the policy; none leaves it to the table
     * @param answers rows of the table's answer
     */
    static ChannelChoice of(List<String> wanted, List<? extends Map<String, ?>> answers) {
        if (!wanted.isEmpty()) {
            return of(wanted.stream(), "Named by the escalation policy");
        }
        var words = answers.stream().flatMap(answer -> words(answer.get("channels")));
        var reasons = answers.stream()
                .map(answer -> answer.get("reason"))
                .map(String::valueOf)
                .distinct()
                .toList();
        return of(words, reasons.isEmpty() ? "No rule of notification-channels applied" : String.join("; ", reasons));
    }

    private static ChannelChoice of(Stream<String> words, String reason) {
        var channels = new LinkedHashSet<Channel>();
        var unknown = new ArrayList<String>();
        words.forEach(word -> channel(word).ifPresentOrElse(channels::add, () -> unknown.add(word)));
        return new ChannelChoice(List.copyOf(channels), reason, List.copyOf(unknown));
    }

    private static Stream<String> words(@Nullable Object output) {
        return output instanceof List<?> list
                ? list.stream().map(String::valueOf)
                : Stream.ofNullable(output)
                        .flatMap(text -> Arrays.stream(text.toString().split(",")));
    }

    /** The words of policies and tables, in any case; {@code pager} is seed 002's. */
    private static Optional<Channel> channel(String word) {
        var name = word.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return switch (name) {
            case "INBOX" -> Optional.of(Channel.WEBSOCKET);
            case "PAGER" -> Optional.of(Channel.PAGERDUTY);
            case "E_MAIL" -> Optional.of(Channel.EMAIL);
            case "PHONE_CALL", "CALL" -> Optional.of(Channel.PHONE);
            default ->
                Arrays.stream(Channel.values())
                        .filter(c -> c.name().equals(name))
                        .findFirst();
        };
    }
}
