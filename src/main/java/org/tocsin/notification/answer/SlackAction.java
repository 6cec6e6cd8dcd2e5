package org.tocsin.notification.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.notification.link.ResponseActionType;

/**
 * A button that somebody pressed in Slack.
 *
 * @param user     Slack's id of who pressed it
 * @param token    the button's value
 * @param answerTo where Slack takes a message for that person only, for a while
 */
record SlackAction(
        String user,
        ResponseActionType action,
        String token,
        @Nullable URI answerTo) {

    /** @return empty for what is no button of ours, one that only leads somewhere among them */
    static Optional<SlackAction> of(JsonNode payload) {
        var button = payload.path("actions").path(0);
        var user = payload.path("user").path("id").asText("");
        var token = button.path("value").asText("");
        if (!payload.path("type").asText().equals("block_actions") || user.isEmpty() || token.isEmpty()) {
            return Optional.empty();
        }
        return ResponseActionType.of(button.path("action_id").asText(""))
                .map(action -> new SlackAction(
                        user, action, token, uri(payload.path("response_url").asText(""))));
    }

    private static @Nullable URI uri(String text) {
        try {
            return text.isEmpty() ? null : URI.create(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
