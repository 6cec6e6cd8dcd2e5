package org.tocsin.notification.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.platform.subject.Channel;

/** Push messages by Firebase Cloud Messaging, HTTP v1. An address is the registration token of one app installation. */
@Component
class PushChannel implements MessageChannel {

    private static final Duration LEAST_WAIT = Duration.ofSeconds(60);
    private static final int MAX_TITLE = 200, MAX_TEXT = 800;

    private final String baseUrl;
    private final ChannelClient client;
    private final String missing;
    private final @Nullable ServiceAccount account;
    private final @Nullable GoogleTokens tokens;

    PushChannel(ChannelProperties properties, ChannelClient client, ObjectMapper json, Clock clock) {
        var settings = properties.push();
        this.baseUrl = settings.baseUrl();
        this.client = client;
        var file = ChannelProperties.set(settings.serviceAccount());
        ServiceAccount found = null;
        var why = "tocsin.notification.push.service-account is not set";
        if (file != null) {
            try {
                found = ServiceAccount.read(Path.of(file), json);
            } catch (IllegalArgumentException e) {
                why = "the file of tocsin.notification.push.service-account is no key of a service account: "
                        + e.getMessage();
            }
        }
        this.missing = "Push is not configured: " + why + ".";
        this.account = found;
        var tokenUrl = ChannelProperties.set(settings.tokenUrl());
        this.tokens = found == null
                ? null
                : new GoogleTokens(found, tokenUrl == null ? found.tokenUrl() : tokenUrl, client, json, clock);
    }

    @Override
    public Channel channel() {
        return Channel.PUSH;
    }

    @Override
    public Optional<String> missing() {
        return account == null ? Optional.of(missing) : Optional.empty();
    }

    @Override
    public String destination(String address) {
        return "push:" + HttpAddress.host(baseUrl);
    }

    @Override
    public SendResult send(OutgoingMessage message) {
        if (account == null || tokens == null) {
            return new SendResult.Refused("Push is not configured.");
        }
        var url = baseUrl + "/v1/projects/" + account.project() + "/messages:send";
        return tokens.with(token -> {
            var post = client.json(url, Map.of("message", body(message)));
            post.setHeader("Authorization", "Bearer " + token);
            return client.send("FCM", post, answer -> read(answer, tokens));
        });
    }

    private SendResult read(HttpAnswer answer, GoogleTokens tokens) {
        var name = answer.json().path("name").asText("");
        if (answer.isSuccess() && !name.isEmpty()) {
            return new SendResult.Delivered(name);
        }
        var code = code(answer.json().path("error"));
        if (code.equals("UNREGISTERED")) {
            return new SendResult.Refused("FCM knows that app installation no longer (UNREGISTERED).", true);
        }
        if (code.equals("UNAUTHENTICATED")) {
            tokens.forget();
            return new SendResult.RetryLater("FCM did not accept our token any more.");
        }
        if (answer.status() == 429) {
            var asked = client.waiting(answer);
            return SendResult.RetryLater.busy(
                    asked.compareTo(LEAST_WAIT) > 0 ? asked : LEAST_WAIT, "FCM asks us to slow down (429).");
        }
        return answer.isSuccess() || answer.isTemporary() || !code.matches("[A-Z_]{1,40}")
                ? client.failure("FCM", answer)
                : new SendResult.Refused("FCM refused it with " + answer.status() + ": " + code + ".");
    }

    /** The details of the error are more specific than its status. */
    private static String code(JsonNode error) {
        for (var detail : error.path("details")) {
            if (detail.has("errorCode")) {
                return detail.path("errorCode").asText();
            }
        }
        return error.path("status").asText("");
    }

    private static String title(OutgoingMessage message) {
        return Shorten.to(MAX_TITLE, message.headline());
    }

    private static String text(OutgoingMessage message) {
        return Shorten.to(MAX_TEXT, message.details(MAX_TITLE));
    }

    @Override
    public String shown(OutgoingMessage message) {
        return title(message) + "\n" + text(message);
    }

    /** At most 4,096 bytes. A repeat replaces the first message on the device. */
    private static Map<String, Object> body(OutgoingMessage message) {
        var data = new HashMap<String, String>();
        data.put("key", message.key());
        data.put("type", message.type());
        data.put("link", message.link());
        data.put("reference", message.about().reference());
        var token = message.answerToken();
        if (token != null) {
            data.put("answer_token", token);
        }
        return Map.of(
                "token", message.address(),
                "notification", Map.of("title", title(message), "body", text(message)),
                "data", data,
                "android", Map.of("priority", "HIGH", "ttl", "3600s", "notification", Map.of("tag", message.key())),
                "apns",
                        Map.of(
                                "headers",
                                Map.of("apns-priority", "10", "apns-collapse-id", message.key()),
                                "payload",
                                Map.of("aps", Map.of("sound", "default"))));
    }
}
