package org.tocsin.notification.delivery;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.notification.channel.OutgoingMessage;
import org.tocsin.notification.record.MessageBody;
import org.tocsin.platform.subject.Channel;

/** The text of a bundle: a line or two for each message with its own links, within the limit of the channel. */
final class BundleWords {

    private static final int MAX_TITLE = 120;

    private BundleWords() {}

    /** @param parts the messages as they would go out singly; the first one gives the title */
    static MessageBody of(Channel channel, List<OutgoingMessage> parts) {
        var lines = new ArrayList<String>();
        var room = room(channel);
        for (var part : parts) {
            var line = line(channel, part);
            room -= line.length() + 2;
            if (room < 0 && !lines.isEmpty()) {
                lines.add((parts.size() - lines.size()) + " more are in your inbox.");
                break;
            }
            lines.add(line);
        }
        var more = parts.size() - 1;
        var answers = channel != Channel.PHONE
                && parts.stream().anyMatch(part -> !part.actions().isEmpty());
        return new MessageBody(
                parts.size() + " messages: " + parts.get(0).title() + ", and " + more + " more",
                parts.size() + " messages at once"
                        + (answers ? ", each with links of its own to answer it.\n\n" : ".\n\n")
                        + String.join("\n\n", lines));
    }

    /** A call reads no links. In an SMS, only the first action's link fits; its page shows the subject too. */
    private static String line(Channel channel, OutgoingMessage part) {
        var line = new StringBuilder("- ").append(cut(part.title()));
        if (channel == Channel.PHONE) {
            return line.append('.').toString();
        }
        var answers = part.actions().stream().filter(action -> action.link() != null);
        (channel == Channel.SMS ? answers.limit(1) : answers)
                .forEach(action ->
                        line.append("\n  ").append(action.label()).append(": ").append(action.link()));
        if (channel != Channel.SMS || line.indexOf("\n") < 0) {
            line.append("\n  ").append(part.link());
        }
        part.text()
                .lines()
                .filter(hint -> !hint.isBlank())
                .forEach(hint -> line.append("\n  ").append(hint));
        return line.toString();
    }

    private static String cut(String title) {
        return title.length() <= MAX_TITLE ? title : title.substring(0, MAX_TITLE - 1) + "…";
    }

    /** @return characters for the list; title and links of the message come on top */
    private static int room(Channel channel) {
        return switch (channel) {
            case SMS -> 1200;
            case PHONE -> 350;
            case PUSH -> 650;
            case SLACK -> 2700;
            case TEAMS -> 5500;
            default -> Integer.MAX_VALUE;
        };
    }
}
