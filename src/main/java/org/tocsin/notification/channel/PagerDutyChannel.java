package org.tocsin.notification.channel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.subject.Severity;

/**
 * PagerDuty by Events API v2. One alert stands for all messages of an escalation until somebody acknowledges, and is resolved with the
 * escalation.
 */
@Component
class PagerDutyChannel implements MessageChannel {

    /** Address that means the installation's own integration key; a person's address is the key of their own service. */
    static final String OWN_SERVICE = "service";

    private static final int MAX_SUMMARY = 1024, MAX_KEY = 255;

    private final ChannelProperties.PagerDuty settings;
    private final @Nullable String key;
    private final ChannelClient client;

    PagerDutyChannel(ChannelProperties properties, ChannelClient client) {
        this.settings = properties.pagerduty();
        this.key = ChannelProperties.set(settings.integrationKey());
        this.client = client;
    }

    @Override
    public Channel channel() {
        return Channel.PAGERDUTY;
    }

    @Override
    public Optional<String> missing() {
        return key == null
                ? Optional.of("PagerDuty is not configured: tocsin.notification.pagerduty.integration-key"
                        + " (PAGERDUTY_INTEGRATION_KEY) is not set.")
                : Optional.empty();
    }

    @Override
    public Optional<String> endpoint() {
        return Optional.ofNullable(key).map(secret -> OWN_SERVICE);
    }

    @Override
    public String destination(String address) {
        return "pagerduty:" + HttpAddress.host(settings.baseUrl());
    }

    @Override
    public SendResult send(OutgoingMessage message) {
        var about = message.about();
        var payload = new HashMap<String, Object>();
        payload.put("summary", summary(message));
        payload.put("source", "tocsin");
        payload.put("severity", severity(about.severity()));
        payload.put("timestamp", message.at().toString());
        payload.put(
                "custom_details",
                Map.of("text", message.details(MAX_SUMMARY), "key", message.key(), "tenant", about.tenant()));
        var event = new HashMap<String, Object>();
        event.put("payload", payload);
        event.put("client", "Tocsin");
        event.put("client_url", message.link());
        event.put("links", List.of(Map.of("href", message.link(), "text", "Open in Tocsin")));
        return enqueue(message, about.alert(MAX_KEY), "trigger", event);
    }

    private static String summary(OutgoingMessage message) {
        return Shorten.to(MAX_SUMMARY, message.headline());
    }

    @Override
    public String shown(OutgoingMessage message) {
        return summary(message) + "\n" + message.details(MAX_SUMMARY);
    }

    @Override
    public boolean canRevise() {
        return true;
    }

    @Override
    public SendResult revise(Revision revision) {
        var action = revision.state().isOver() ? "resolve" : "acknowledge";
        return enqueue(revision.message(), revision.providerId(), action, new HashMap<>());
    }

    private SendResult enqueue(OutgoingMessage message, String alert, String action, Map<String, Object> event) {
        var to = message.address().equals(OWN_SERVICE) ? key : message.address();
        if (to == null) {
            return new SendResult.Refused("PagerDuty is not configured.");
        }
        event.put("routing_key", to);
        event.put("event_action", action);
        event.put("dedup_key", alert);
        var post = client.json(settings.baseUrl() + "/v2/enqueue", event);
        // a repeat under the same dedup_key changes nothing, so an unreadable response does no harm
        return client.send(
                "PagerDuty",
                post,
                answer -> answer.isSuccess() && answer.json().isObject()
                        ? new SendResult.Delivered(alert)
                        : client.failure("PagerDuty", answer));
    }

    private static String severity(@Nullable Severity severity) {
        if (severity == null) {
            return "warning";
        }
        return switch (severity) {
            case EMERGENCY, CRITICAL -> "critical";
            case HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW -> "info";
        };
    }
}
