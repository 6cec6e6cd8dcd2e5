package org.tocsin.notification.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells the person who pressed a button the result, after Slack's request is answered. Best effort: a failed reply is dropped. */
@Component
class SlackReplies {

    private static final Logger log = LoggerFactory.getLogger(SlackReplies.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            2, 2, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(100), new ThreadPoolExecutor.DiscardPolicy());
    private final ObjectMapper json;
    private final String ownHost;

    SlackReplies(ObjectMapper json, @Value("${tocsin.notification.slack.base-url:https://slack.com/api}") String base) {
        this.json = json;
        this.ownHost = String.valueOf(URI.create(base).getAuthority());
        threads.allowCoreThreadTimeOut(true);
    }

    /** @return a message that only that person sees */
    static Map<String, Object> onlyForThem(String sentence) {
        return Map.of("response_type", "ephemeral", "replace_original", false, "text", sentence);
    }

    void send(@Nullable URI to, String sentence) {
        if (to != null && isSlack(to)) {
            threads.execute(() -> post(to, sentence));
        }
    }

    /** The URL came in a signed request; even so, only Slack's hosts are called. */
    private boolean isSlack(URI to) {
        var host = String.valueOf(to.getHost());
        return String.valueOf(to.getAuthority()).equals(ownHost)
                || "https".equalsIgnoreCase(to.getScheme()) && host.endsWith(".slack.com") && to.getPort() == -1;
    }

    private void post(URI to, String sentence) {
        try {
            var request = HttpRequest.newBuilder(to)
                    .timeout(TIMEOUT)
                    .header("Content-Type", "application/json; charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(onlyForThem(sentence))))
                    .build();
            http.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            log.info(
                    "Slack could not be told what came of a button: {}",
                    e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
