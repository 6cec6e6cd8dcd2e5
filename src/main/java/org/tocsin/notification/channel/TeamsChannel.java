package org.tocsin.notification.channel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.platform.subject.Channel;

/** Microsoft Teams by workflows that post Adaptive Cards. */
@Component
class TeamsChannel implements MessageChannel {

    /** Address that means the installation's workflow, whose URL is a secret. */
    static final String OWN_WORKFLOW = "workflow";

    private static final int MAX_TITLE = 500, MAX_TEXT = 6000;

    private final @Nullable String workflow;
    private final ChannelClient client;

    TeamsChannel(ChannelProperties properties, ChannelClient client) {
        this.workflow = ChannelProperties.set(properties.teams().url());
        this.client = client;
    }

    @Override
    public Channel channel() {
        return Channel.TEAMS;
    }

    /** People's addresses are workflows of their own; the installation's takes notifications without a person as recipient. */
    @Override
    public Optional<String> missing() {
        return Optional.empty();
    }

    @Override
    public Optional<String> endpoint() {
        return Optional.ofNullable(workflow).map(url -> OWN_WORKFLOW);
    }

    @Override
    public String destination(String address) {
        return "teams:" + HttpAddress.host(url(address));
    }

    @Override
    public boolean hasManyDestinations() {
        return true;
    }

    private String url(String address) {
        return address.equals(OWN_WORKFLOW) && workflow != null ? workflow : address;
    }

    @Override
    public SendResult send(OutgoingMessage message) {
        var url = HttpAddress.of(url(message.address()));
        return url.isEmpty()
                ? new SendResult.Refused("The address is not the URL of a workflow.")
                : client.send("Teams", client.json(url.get().toString(), card(message)), this::read);
    }

    /** A workflow only confirms the request; Teams alone shows whether the card was posted. */
    private SendResult read(HttpAnswer answer) {
        var body = answer.body().strip();
        if (answer.isSuccess() && body.contains("HTTP error 429")) {
            return SendResult.RetryLater.busy(client.waiting(answer), "Teams asks us to slow down (429).");
        }
        var accepted = answer.status() == 202
                || answer.isSuccess()
                        && (body.isEmpty()
                                || answer.json().isValueNode()
                                || answer.json().isObject());
        return accepted ? new SendResult.Delivered(null) : client.failure("Teams", answer);
    }

    private static Map<String, Object> card(OutgoingMessage message) {
        var title = new HashMap<>(text(title(message)));
        title.putAll(Map.of("weight", "Bolder", "size", "Medium", "style", "heading", "color", color(message)));
        var details = details(message);
        var card = new HashMap<String, Object>();
        card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        card.put("type", "AdaptiveCard");
        card.put("version", "1.2");
        card.put("msteams", Map.of("width", "full"));
        card.put("body", details.isEmpty() ? List.of(title) : List.of(title, text(details)));
        card.put("actions", actions(message));
        var attachment = new HashMap<String, @Nullable Object>();
        attachment.put("contentType", "application/vnd.microsoft.card.adaptive");
        attachment.put("contentUrl", null);
        attachment.put("content", card);
        return Map.of("type", "message", "attachments", List.of(attachment));
    }

    private static String title(OutgoingMessage message) {
        return Shorten.to(MAX_TITLE, message.headline());
    }

    private static String details(OutgoingMessage message) {
        return Shorten.to(MAX_TEXT, message.details(MAX_TITLE));
    }

    private static List<Map<String, Object>> actions(OutgoingMessage message) {
        var actions = new ArrayList<Map<String, Object>>();
        actions.add(open("Open in Tocsin", message.link()));
        message.actions().forEach(action -> {
            if (action.link() != null) {
                actions.add(open(action.label(), action.link().toString()));
            }
        });
        return actions;
    }

    @Override
    public String shown(OutgoingMessage message) {
        var buttons = actions(message).stream()
                .map(action -> "[" + action.get("title") + "]")
                .collect(Collectors.joining(" "));
        return Stream.of(title(message), details(message), buttons)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String color(OutgoingMessage message) {
        var severity = message.about().severity();
        if (severity == null) {
            return "Default";
        }
        return switch (severity) {
            case EMERGENCY, CRITICAL -> "Attention";
            case HIGH, MEDIUM -> "Warning";
            case LOW -> "Default";
        };
    }

    private static Map<String, Object> text(String text) {
        return Map.of("type", "TextBlock", "text", text, "wrap", true);
    }

    private static Map<String, Object> open(String title, String url) {
        return Map.of("type", "Action.OpenUrl", "title", title, "url", url);
    }
}
