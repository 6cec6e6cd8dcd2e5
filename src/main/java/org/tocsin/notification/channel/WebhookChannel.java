package org.tocsin.notification.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.tocsin.platform.AddressGuard;
import org.tocsin.platform.Channel;

/**
 * Signed outgoing webhooks in the manner of Standard Webhooks. A repeat carries the same {@code webhook-id}, a fresh
 * timestamp and a fresh signature; body {@code {"type","timestamp","data"}}.
 */
@Component
public class WebhookChannel implements MessageChannel {

    private final @Nullable String endpoint;
    private final @Nullable WebhookSignature signature;
    private final WebhookClient client;
    private final ObjectMapper json;
    private final Clock clock;

    WebhookChannel(
            ChannelProperties properties,
            Environment environment,
            WebhookClient client,
            ObjectMapper json,
            Clock clock) {
        var secret = properties.webhook().secret();
        if (isBlank(secret)) {
            secret = environment.getProperty("ONCALL_WEBHOOK_SECRET"); // the name of seed 003
        }
        var url = properties.webhook().url();
        this.endpoint = isBlank(url) ? null : url;
        this.signature = secret == null || secret.isBlank() ? null : new WebhookSignature(secret);
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
    public String destination(OutgoingMessage message) {
        return "webhook:" + target(message.address()).map(URI::getHost).orElse("invalid");
    }

    @Override
    public SendResult send(OutgoingMessage message) {
        var target = target(message.address());
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
        post.setHeader("User-Agent", "Tocsin");
        post.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        try {
            return WebhookAnswer.of(client.post(target.get(), post), clock.instant());
        } catch (AddressGuard.RefusedAddress e) {
            return new SendResult.Refused("The address leads into a private network that is not allowed.");
        } catch (IOException e) {
            // its message may repeat the address, which can hold a secret
            return new SendResult.RetryLater("No answer: " + e.getClass().getSimpleName() + ".");
        }
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

    private static Optional<URI> target(String address) {
        try {
            var uri = URI.create(address.strip());
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            var ok = (scheme.equals("http") || scheme.equals("https"))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
            return ok ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
