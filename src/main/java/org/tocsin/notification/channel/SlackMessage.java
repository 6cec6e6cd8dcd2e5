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

/** The Slack form of a message: headline, text, context and buttons. */
final class SlackMessage {

    private static final int HEADER = 150, SECTION = 3000, FALLBACK = 4000, VALUE = 2000, LABEL = 75;

    private SlackMessage() {}

    /**
     * @param headline    the present state; null while nobody has answered
     * @param interactive whether Slack reports button presses; otherwise buttons are links
     * @return the fields of the request that hold the content; the caller may add others
     */
    static Map<String, Object> of(
            OutgoingMessage message, List<Action> actions, @Nullable String headline, boolean interactive) {
        var before = before(headline);
        var section = section(message, before);
        var blocks = new ArrayList<Map<String, Object>>();
        blocks.add(Map.of("type", "header", "text", plain(header(message, before))));
        if (!section.isEmpty()) {
            blocks.add(Map.of("type", "section", "text", marked(section)));
        }
        blocks.add(Map.of("type", "context", "elements", List.of(marked(context(message)))));
        blocks.add(Map.of("type", "actions", "elements", buttons(message, actions, interactive)));
        var content = new LinkedHashMap<String, Object>();
        content.put("text", escaped(FALLBACK, before + message.whole("\n")));
        content.put("blocks", blocks);
        return content;
    }

    /** @return the same as plain text */
    static String shown(OutgoingMessage message, List<Action> actions, boolean interactive) {
        var buttons = buttons(message, actions, interactive).stream()
                .map(SlackMessage::label)
                .collect(Collectors.joining(" "));
        return Stream.of(header(message, ""), section(message, ""), context(message), buttons)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String label(Map<String, Object> button) {
        return button.get("text") instanceof Map<?, ?> text ? "[" + text.get("text") + "]" : "";
    }

    private static String before(@Nullable String headline) {
        return headline == null ? "" : headline + ": ";
    }

    private static String header(OutgoingMessage message, String before) {
        return Shorten.to(HEADER, before + message.headline());
    }

    private static String section(OutgoingMessage message, String before) {
        return escaped(SECTION, message.details(HEADER - before.length()));
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
            button.put("text", plain(Shorten.to(LABEL, action.label())));
            if (buttons.isEmpty()) {
                button.put("style", "primary");
            }
            buttons.add(button);
        }
        buttons.add(
                Map.of("type", "button", "action_id", "open", "text", plain("Open in Tocsin"), "url", message.link()));
        return buttons;
    }

    private static Map<String, Object> plain(String text) {
        return Map.of("type", "plain_text", "text", text, "emoji", false);
    }

    private static Map<String, Object> marked(String text) {
        return Map.of("type", "mrkdwn", "text", text);
    }

    /** Escapes the three characters that could form a link or a mention. No escape is cut in two. */
    static String escaped(int limit, String text) {
        var whole = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return whole.length() <= limit ? whole : Shorten.to(limit, whole).replaceFirst("&[a-z]*…$", "…");
    }
}
