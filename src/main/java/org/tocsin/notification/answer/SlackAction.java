package org.tocsin.notification.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.notification.link.ResponseActionType;

/**
 * A button press that Slack reports.
 *
 * @param user     Slack's id of the person who pressed it
 * @param token    the button's value
 * @param answerTo the URL that takes an ephemeral reply to that person
 */
record SlackAction(
        String user,
        ResponseActionType action,
        String token,
        @Nullable URI answerTo) {

    /** @return empty for a button that is not an answer, such as one that only opens a link */
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
