package org.tocsin.notification.record;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.tocsin.platform.subject.Channel;

/** The words for channels in policies, tables and requests, in any case. */
public final class ChannelWord {

    private static final List<Channel> WITHOUT_PAGER = List.of(Channel.PUSH, Channel.SMS);

    private ChannelWord() {}

    /**
     * @param usable whether a channel is set up and allowed; {@code pager} is PagerDuty then, else push and SMS
     * @return the channels of the word; none if it is unknown
     */
    public static List<Channel> channels(String word, Predicate<Channel> usable) {
        var name = word.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return switch (name) {
            case "INBOX" -> List.of(Channel.WEBSOCKET);
            case "PAGER" -> usable.test(Channel.PAGERDUTY) ? List.of(Channel.PAGERDUTY) : WITHOUT_PAGER;
            case "E_MAIL" -> List.of(Channel.EMAIL);
            case "PHONE_CALL", "CALL" -> List.of(Channel.PHONE);
            default ->
                Arrays.stream(Channel.values())
                        .filter(channel -> channel.name().equals(name))
                        .toList();
        };
    }
}
