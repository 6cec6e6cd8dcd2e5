package org.tocsin.notification.channel;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.jspecify.annotations.Nullable;

/** Fetches access tokens of a service account and caches each until shortly before it expires. */
final class GoogleTokens {

    private static final Duration MARGIN = Duration.ofMinutes(2);

    private static final long DEFAULT_LIFE_SECONDS = 3600;

    private record Token(String value, Instant end) {

        @Override
        public String toString() {
            return "Token until " + end; // never the token
        }
    }

    private final ServiceAccount account;
    private final String url;
    private final ChannelClient client;
    private final ObjectMapper json;
    private final Clock clock;
    private volatile @Nullable Token current;

    GoogleTokens(ServiceAccount account, String url, ChannelClient client, ObjectMapper json, Clock clock) {
        this.account = account;
        this.url = url;
        this.client = client;
        this.json = json;
        this.clock = clock;
    }

    /** Makes a call with a token; if there is none, returns the reason. */
    SendResult with(Function<String, SendResult> call) {
        var now = clock.instant();
        var known = current;
        if (known != null && now.isBefore(known.end().minus(MARGIN))) {
            return call.apply(known.value());
        }
        var fetched = new AtomicReference<@Nullable Token>();
        var answered = client.send("Google", request(now), answer -> {
            var value = answer.json().path("access_token").asText("");
            if (!answer.isSuccess() || value.isEmpty()) {
                return client.failure("Google, asked for a token,", answer);
            }
            var seconds = answer.json().path("expires_in").asLong(DEFAULT_LIFE_SECONDS);
            fetched.set(new Token(value, now.plusSeconds(seconds)));
            return new SendResult.Delivered(null);
        });
        var token = fetched.get();
        if (token == null) {
            return answered;
        }
        current = token;
        return call.apply(token.value());
    }

    /** The provider has rejected the token. */
    void forget() {
        current = null;
    }

    private HttpPost request(Instant now) {
        var post = new HttpPost(URI.create(url));
        post.setEntity(new UrlEncodedFormEntity(
                List.of(
                        new BasicNameValuePair("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"),
                        new BasicNameValuePair("assertion", account.assertion(url, now, json))),
                StandardCharsets.UTF_8));
        return post;
    }
}
