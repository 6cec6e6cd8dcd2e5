package org.tocsin.notification.channel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.subject.Priority;

/**
 * The alert API of Opsgenie and Jira Service Management: one alert for each responder of an escalation, identified by its alias. Both
 * accept a request at once and process it later.
 */
abstract class AlertApiChannel implements MessageChannel {

    /** Address that leaves the choice of people to the integration's own routing; a person's address is their user name there. */
    static final String OWN_ROUTING = "integration";

    private static final int MAX_MESSAGE = 130, MAX_DESCRIPTION = 15_000, MAX_ALIAS = 250;

    private final String name;
    private final String setting;
    private final String baseUrl;
    private final @Nullable String key;
    private final ChannelClient client;

    /** @param setting the property that holds the key */
    AlertApiChannel(String name, String setting, String baseUrl, @Nullable String key, ChannelClient client) {
        this.name = name;
        this.setting = setting;
        this.baseUrl = baseUrl;
        this.key = ChannelProperties.set(key);
        this.client = client;
    }

    @Override
    public Optional<String> missing() {
        return key == null ? Optional.of(name + " is not configured: " + setting + " is not set.") : Optional.empty();
    }

    @Override
    public Optional<String> endpoint() {
        return Optional.ofNullable(key).map(secret -> OWN_ROUTING);
    }

    @Override
    public String destination(String address) {
        return channel() + ":" + HttpAddress.host(baseUrl);
    }

    @Override
    public SendResult send(OutgoingMessage message) {
        var alias = alias(message);
        var alert = new HashMap<String, Object>();
        alert.put("message", message(message));
        alert.put("alias", alias);
        alert.put("description", description(message));
        alert.put("source", "Tocsin");
        alert.put("priority", priority(message.about().priority()));
        alert.put("details", Map.of("link", message.link(), "key", message.key()));
        if (!message.address().equals(OWN_ROUTING)) {
            alert.put("responders", List.of(Map.of("type", "user", "username", message.address())));
        }
        return post("/v2/alerts", alias, alert);
    }

    private static String message(OutgoingMessage message) {
        return Shorten.to(MAX_MESSAGE, message.headline());
    }

    private static String description(OutgoingMessage message) {
        return Shorten.to(MAX_DESCRIPTION, message.details(MAX_MESSAGE) + "\n" + message.link());
    }

    @Override
    public String shown(OutgoingMessage message) {
        return message(message) + "\n" + description(message);
    }

    @Override
    public boolean canRevise() {
        return true;
    }

    @Override
    public SendResult revise(Revision revision) {
        var alias = revision.providerId();
        var step = revision.state().isOver() ? "close" : "acknowledge";
        var path =
                "/v2/alerts/" + URLEncoder.encode(alias, StandardCharsets.UTF_8).replace("+", "%20");
        return post(
                path + "/" + step + "?identifierType=alias",
                alias,
                Map.of("source", "Tocsin", "note", revision.headline()));
    }

    private SendResult post(String path, String alias, Map<String, Object> body) {
        if (key == null) {
            return new SendResult.Refused(name + " is not configured.");
        }
        HttpPost post = client.json(baseUrl + path, body);
        post.setHeader("Authorization", "GenieKey " + key);
        // a repeat under the same alias changes nothing, so an unreadable response does no harm
        return client.send(
                name,
                post,
                answer -> answer.isSuccess() && answer.json().isObject()
                        ? new SendResult.Delivered(alias)
                        : client.failure(name, answer));
    }

    /** An existing alert takes no further responder, so each responder has an alert. */
    private static String alias(OutgoingMessage message) {
        var alert = message.about().alert(MAX_ALIAS);
        return Shorten.to(MAX_ALIAS, message.address().equals(OWN_ROUTING) ? alert : alert + ":" + message.address());
    }

    private static String priority(@Nullable Priority priority) {
        if (priority == null) {
            return "P3";
        }
        return switch (priority) {
            case P0, P1 -> "P1"; // the API knows no severity above this one
            case P2 -> "P2";
            case P3 -> "P3";
            case P4 -> "P4";
        };
    }
}
