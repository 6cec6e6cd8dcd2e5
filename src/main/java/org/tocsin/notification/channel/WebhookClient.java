package org.tocsin.notification.channel;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;
import org.tocsin.platform.AddressGuard;

/** Posts to addresses that others chose: guarded, without redirects, cookies and repeats, and never for longer than 12 s in all. */
@Component
class WebhookClient {

    private static final Timeout TIMEOUT = Timeout.ofSeconds(10);
    private static final long DEADLINE_SECONDS = 12;

    private final CloseableHttpClient http;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "webhook-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    WebhookClient(ChannelProperties properties) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new AddressGuard(properties.webhook().allowedNetworks()))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(TIMEOUT)
                        .setSocketTimeout(TIMEOUT)
                        .build())
                .setMaxConnTotal(50)
                .setMaxConnPerRoute(4)
                .build();
        this.http = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(TIMEOUT)
                        .setResponseTimeout(TIMEOUT)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    WebhookAnswer post(URI url, HttpPost post) throws IOException {
        var target = new HttpHost(url.getScheme(), url.getHost(), url.getPort());
        // a server that sends one byte at a time never runs into a socket timeout
        var deadline = deadlines.schedule(post::cancel, DEADLINE_SECONDS, TimeUnit.SECONDS);
        // the body is never read: it says nothing we need, and may have no end
        try (var response = http.executeOpen(target, post, null)) {
            var retryAfter = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
            return new WebhookAnswer(response.getCode(), retryAfter == null ? null : retryAfter.getValue());
        } finally {
            deadline.cancel(false);
        }
    }

    @PreDestroy
    void close() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }
}
