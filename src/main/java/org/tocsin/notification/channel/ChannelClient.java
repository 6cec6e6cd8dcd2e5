package org.tocsin.notification.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;
import org.tocsin.platform.net.AddressGuard;

/**
 * HTTP client for providers and for addresses that users entered: guarded against internal addresses, without redirects, cookies and
 * retries, with limits on size and time.
 */
@Component
class ChannelClient {

    /** Interprets a response. Failures without one are handled by the client. */
    interface Reading {
        SendResult of(HttpAnswer answer);
    }

    private static final int MAX_BYTES = 64 << 10;
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final CloseableHttpClient http;
    private final ObjectMapper json;
    private final Clock clock;
    private final Duration deadline;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "channel-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    ChannelClient(ChannelProperties properties, ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
        this.deadline = properties.timeout().plus(GRACE);
        var timeout = Timeout.of(properties.timeout());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new AddressGuard(properties.webhook().allowedNetworks()))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .build())
                .setMaxConnTotal(100)
                .setMaxConnPerRoute(2 * Destinations.AT_ONCE)
                .build();
        this.http = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("Tocsin")
                .build();
    }

    /** @param who name of the other side in the delivery log */
    SendResult send(String who, HttpPost post, Reading reading) {
        return send(who, post, MAX_BYTES, reading);
    }

    /** For receivers whose response body is not needed and may be endless. */
    SendResult sendUnread(String who, HttpPost post) {
        return send(
                who,
                post,
                0,
                answer -> answer.isSuccess() ? new SendResult.Delivered(null) : answer.failure(who, clock.instant()));
    }

    private SendResult send(String who, HttpPost post, int mostBytes, Reading reading) {
        // a server that sends one byte at a time never reaches the socket timeout
        var end = deadlines.schedule(post::cancel, deadline.toMillis(), TimeUnit.MILLISECONDS);
        try (var response = http.executeOpen(target(post.getUri()), post, null)) {
            return reading.of(read(response, mostBytes));
        } catch (AddressGuard.RefusedAddress e) {
            return new SendResult.Refused("The address leads into a private network that is not allowed.");
        } catch (IOException | URISyntaxException e) {
            // the exception's message may contain the address, which can hold a secret
            return new SendResult.RetryLater(
                    who + " gave no answer: " + e.getClass().getSimpleName() + ".");
        } finally {
            end.cancel(false);
        }
    }

    private static HttpHost target(URI url) {
        return new HttpHost(url.getScheme(), url.getHost(), url.getPort());
    }

    private HttpAnswer read(ClassicHttpResponse response, int mostBytes) throws IOException {
        var retryAfter = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        var entity = response.getEntity();
        var body = entity == null || mostBytes == 0
                ? ""
                : new String(entity.getContent().readNBytes(mostBytes), StandardCharsets.UTF_8);
        return new HttpAnswer(
                response.getCode(), retryAfter == null ? null : retryAfter.getValue(), body, parsed(body));
    }

    private JsonNode parsed(String body) {
        try {
            var node = json.readTree(body);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** @return a post with that JSON */
    HttpPost json(String url, Object body) {
        try {
            var post = new HttpPost(URI.create(url));
            post.setEntity(new ByteArrayEntity(json.writeValueAsBytes(body), ContentType.APPLICATION_JSON));
            return post;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Messages are plain JSON values", e);
        }
    }

    /** @return the result of {@link HttpAnswer#failure} */
    SendResult failure(String who, HttpAnswer answer) {
        return answer.failure(who, clock.instant());
    }

    Duration waiting(HttpAnswer answer) {
        return answer.waiting(clock.instant());
    }

    @PreDestroy
    void close() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }
}
