package org.tocsin.notification.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.platform.subject.Channel;

/**
 * Outgoing webhooks, signed as Standard Webhooks specifies. A repeat has the same {@code webhook-id}, a new timestamp and a new signature;
 * the body is {@code {"type","timestamp","data"}}.
 */
@Component
class WebhookChannel implements MessageChannel {

    private final @Nullable String endpoint;
    private final @Nullable WebhookSignature signature;
    private final ChannelClient client;
    private final ObjectMapper json;
    private final Clock clock;

    WebhookChannel(ChannelProperties properties, ChannelClient client, ObjectMapper json, Clock clock) {
        var secret = ChannelProperties.set(properties.webhook().secret());
        this.endpoint = ChannelProperties.set(properties.webhook().url());
        this.signature = secret == null ? null : new WebhookSignature(secret);
        this.client = client;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Optional<String> endpoint() {
        return Optional.ofNullable(endpoint);
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public Optional<String> missing() {
        return signature == null
                ? Optional.of("Webhooks are not configured: tocsin.notification.webhook.secret is not set.")
                : Optional.empty();
    }

    @Override
    public String destination(String address) {
        return "webhook:" + HttpAddress.host(address);
    }

    @Override
    public boolean hasManyDestinations() {
        return true;
    }

    @Override
    public SendResult send(OutgoingMessage message) {
        var target = HttpAddress.of(message.address());
        if (target.isEmpty()) {
            return new SendResult.Refused("The address is not an http or https URL.");
        }
        if (signature == null) {
            return new SendResult.Refused("Webhooks are not configured.");
        }
        var now = clock.instant().getEpochSecond();
        var body = body(message);
        var post = new HttpPost(target.get());
        post.setHeader("webhook-id", message.key());
        post.setHeader("webhook-timestamp", now);
        post.setHeader("webhook-signature", signature.of(message.key(), now, body));
        post.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        return client.sendUnread("The endpoint", post);
    }

    @Override
    public String shown(OutgoingMessage message) {
        return new String(body(message), StandardCharsets.UTF_8);
    }

    private byte[] body(OutgoingMessage message) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", message.type());
        body.put("timestamp", message.at());
        body.put("data", message.data());
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Facts are plain JSON values", e);
        }
    }
}
