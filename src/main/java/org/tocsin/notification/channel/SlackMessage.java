package org.tocsin.notification.channel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.notification.channel.OutgoingMessage.Action;

/** A message as Slack shows it: headline, text, what it is about, and buttons. */
final class SlackMessage {

    private static final int HEADER = 150, SECTION = 3000, FALLBACK = 4000, VALUE = 2000;

    private SlackMessage() {}

    /**
     * @param headline    how the matter stands now; null for one that nobody has answered
     * @param interactive Slack tells us which button was pressed; else buttons lead to their links
     * @return the fields of the request that say what is shown; others may be added
     */
    static Map<String, Object> of(
            OutgoingMessage message, List<Action> actions, @Nullable String headline, boolean interactive) {
        var before = headline == null ? "" : headline + ": ";
        var details = message.details(HEADER - before.length());
        var blocks = new ArrayList<Map<String, Object>>();
        blocks.add(Map.of("type", "header", "text", plain(HEADER, before + message.headline())));
        if (!details.isEmpty()) {
            blocks.add(Map.of("type", "section", "text", marked(SECTION, details)));
        }
        blocks.add(Map.of("type", "context", "elements", List.of(marked(SECTION, context(message)))));
        blocks.add(Map.of("type", "actions", "elements", buttons(message, actions, interactive)));
        var content = new LinkedHashMap<String, Object>();
        content.put("text", escaped(Shorten.to(FALLBACK, before + message.whole("\n"))));
        content.put("blocks", blocks);
        return content;
    }

    private static String context(OutgoingMessage message) {
        var about = message.about();
        var facts = Stream.of(about.priority(), about.severity())
                .filter(Objects::nonNull)
                .map(Enum::name)
                .collect(Collectors.joining(" · "));
        return facts.isEmpty() ? "Tocsin" : "Tocsin · " + facts;
    }

    private static List<Map<String, Object>> buttons(
            OutgoingMessage message, List<Action> actions, boolean interactive) {
        var buttons = new ArrayList<Map<String, Object>>();
        var token = message.answerToken();
        for (var action : actions) {
            var button = new HashMap<String, Object>();
            if (interactive && token != null && token.length() <= VALUE) {
                button.put("value", token);
            } else if (action.link() != null) {
                button.put("url", action.link().toString());
            } else {
                continue;
            }
            button.put("type", "button");
            button.put("action_id", action.word());
            button.put("text", plain(75, action.label()));
            if (buttons.isEmpty()) {
                button.put("style", "primary");
            }
            buttons.add(button);
        }
        buttons.add(Map.of(
                "type", "button", "action_id", "open", "text", plain(75, "Open in Tocsin"), "url", message.link()));
        return buttons;
    }

    private static Map<String, Object> plain(int limit, String text) {
        return Map.of("type", "plain_text", "text", Shorten.to(limit, text), "emoji", false);
    }

    /** Escaping makes it longer, so it is cut with room to spare. */
    private static Map<String, Object> marked(int limit, String text) {
        var escaped = escaped(text);
        return Map.of(
                "type", "mrkdwn", "text", escaped.length() <= limit ? escaped : escaped(Shorten.to(limit / 5, text)));
    }

    /** The three characters by which text could become a link or a mention of everybody. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
