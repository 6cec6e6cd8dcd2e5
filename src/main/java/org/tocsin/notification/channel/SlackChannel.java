package org.tocsin.notification.channel;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.platform.subject.Channel;

/**
 * Slack: a bot posts to channels and people and can update its messages; an incoming webhook (an address that is a URL, or the
 * installation's own) can only post.
 */
@Component
class SlackChannel implements MessageChannel {

    /** Address that means the installation's webhook, whose URL is a secret. */
    static final String OWN_WEBHOOK = "webhook";

    private static final Duration PACE = Duration.ofSeconds(1);
    private static final Set<String> LATER = Set.of(
            "ratelimited",
            "rate_limited",
            "internal_error",
            "fatal_error",
            "service_unavailable",
            "request_timeout",
            "team_added_to_org");

    private final ChannelProperties.Slack settings;
    private final @Nullable String webhook;
    private final @Nullable String token;
    private final boolean interactive;
    private final ChannelClient client;

    SlackChannel(ChannelProperties properties, ChannelClient client) {
        this.settings = properties.slack();
        this.webhook = ChannelProperties.set(settings.webhookUrl());
        this.token = ChannelProperties.set(settings.botToken());
        this.interactive = ChannelProperties.set(settings.signingSecret()) != null;
        this.client = client;
    }

    @Override
    public Channel channel() {
        return Channel.SLACK;
    }

    @Override
    public Optional<String> missing() {
        return token == null && webhook == null
                ? Optional.of("Slack is not configured: neither tocsin.notification.slack.bot-token (SLACK_BOT_TOKEN)"
                        + " nor tocsin.notification.slack.webhook-url (SLACK_WEBHOOK_URL) is set.")
                : Optional.empty();
    }

    @Override
    public Optional<String> endpoint() {
        var channel = ChannelProperties.set(settings.channel());
        return token != null && channel != null
                ? Optional.of(channel)
                : Optional.ofNullable(webhook).map(url -> OWN_WEBHOOK);
    }

    @Override
    public Optional<String> warning() {
        return token != null && !interactive
                ? Optional.of("Buttons lead to pages instead of answering in Slack:"
                        + " tocsin.notification.slack.signing-secret is not set.")
                : Optional.empty();
    }

    @Override
    public String destination(String address) {
        return "slack:" + HttpAddress.host(url(address).orElse(settings.baseUrl()));
    }

    @Override
    public boolean hasManyDestinations() {
        return true;
    }

    @Override
    public Optional<Duration> pace(String address) {
        return Optional.of(PACE);
    }

    /** @return the webhook of an address; empty if the bot sends to it */
    private Optional<String> url(String address) {
        return address.equals(OWN_WEBHOOK)
                ? Optional.ofNullable(webhook)
                : HttpAddress.of(address).map(Object::toString);
    }

    @Override
    public SendResult send(OutgoingMessage message) {
        var url = url(message.address());
        var content = SlackMessage.of(message, message.actions(), null, interactive);
        if (url.isPresent()) {
            return client.send("Slack", client.json(url.get(), content), this::readWebhook);
        }
        if (message.address().equals(OWN_WEBHOOK)) {
            return new SendResult.Refused("No webhook of Slack is configured any more.");
        }
        content.put("channel", message.address());
        content.put("unfurl_links", false);
        content.put("metadata", Map.of("event_type", "tocsin_message", "event_payload", Map.of("key", message.key())));
        return call("chat.postMessage", content);
    }

    @Override
    public boolean canRevise() {
        return true;
    }

    @Override
    public SendResult revise(Revision revision) {
        var place = revision.providerId().split(":", 2);
        if (place.length < 2) {
            return new SendResult.Refused("A webhook can't change what it wrote.");
        }
        var content = SlackMessage.of(revision.message(), revision.actions(), revision.headline(), interactive);
        content.put("channel", place[0]);
        content.put("ts", place[1]);
        return call("chat.update", content);
    }

    @Override
    public String shown(OutgoingMessage message) {
        return SlackMessage.shown(message, message.actions(), interactive);
    }

    private SendResult call(String method, Map<String, Object> content) {
        if (token == null) {
            return new SendResult.Refused(
                    "The address is for the bot, and tocsin.notification.slack.bot-token is not set.");
        }
        var post = client.json(settings.baseUrl() + "/" + method, content);
        post.setHeader("Authorization", "Bearer " + token);
        return client.send("Slack", post, this::readCall);
    }

    /** A webhook responds "ok" and nothing else. */
    private SendResult readWebhook(HttpAnswer answer) {
        if (answer.isSuccess() && answer.body().strip().equals("ok")) {
            return new SendResult.Delivered(null);
        }
        var said = answer.body().strip();
        return answer.isTemporary() || answer.isSuccess() || !said.matches("[a-z_]{1,40}")
                ? client.failure("Slack", answer)
                : new SendResult.Refused("Slack refused it: " + said + ".");
    }

    /** Slack reports failures with status 200. */
    private SendResult readCall(HttpAnswer answer) {
        var json = answer.json();
        if (answer.isSuccess() && json.path("ok").asBoolean()) {
            return new SendResult.Delivered(
                    json.path("channel").asText() + ":" + json.path("ts").asText());
        }
        var error = json.path("error").asText("");
        if (answer.isTemporary() || !error.matches("[a-z_]{1,60}")) {
            return client.failure("Slack", answer);
        }
        return LATER.contains(error)
                ? new SendResult.RetryLater(client.waiting(answer), "Slack asks us to come again: " + error + ".")
                : new SendResult.Refused("Slack refused it: " + error + ".");
    }
}
