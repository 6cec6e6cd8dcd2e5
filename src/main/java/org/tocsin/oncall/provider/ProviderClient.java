package org.tocsin.oncall.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;
import org.tocsin.oncall.provider.ProviderFailure.Kind;
import org.tocsin.platform.net.AddressGuard;

/** HTTP client for JSON from user-given addresses: checks the network, no redirects or cookies, limits size and time. */
@Component
class ProviderClient {

    private static final int MAX_BYTES = 4 << 20;

    private final CloseableHttpClient http;
    private final ObjectMapper json;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "provider-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    ProviderClient(ProviderProperties properties, ObjectMapper json) {
        this.json = json;
        var timeout = Timeout.of(properties.timeout());
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new AddressGuard(properties.allowedNetworks()))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .setMaxConnTotal(20)
                        .setMaxConnPerRoute(8)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /** @return a session for several requests with one shared time limit */
    Session open(Map<String, String> headers, long seconds) {
        return new Session(headers, System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds));
    }

    final class Session {

        private final Map<String, String> headers;
        private final long end;

        private Session(Map<String, String> headers, long end) {
            this.headers = headers;
            this.end = end;
        }

        JsonNode get(ProviderQuery query) throws ProviderFailure {
            var left = end - System.nanoTime();
            var url = query.uri();
            if (left <= 0 || url.getHost() == null) {
                throw new ProviderFailure(Kind.UNREACHABLE, "No answer in time.");
            }
            var get = new HttpGet(url);
            headers.forEach(get::setHeader);
            get.setHeader("User-Agent", "Tocsin");
            // a server that sends one byte at a time never causes a socket timeout
            var deadline = deadlines.schedule(get::cancel, left, TimeUnit.NANOSECONDS);
            try (var response =
                    http.executeOpen(new HttpHost(url.getScheme(), url.getHost(), url.getPort()), get, null)) {
                return read(response);
            } catch (AddressGuard.RefusedAddress e) {
                throw new ProviderFailure(
                        Kind.REFUSED, "The address leads into a private network that is not allowed.");
            } catch (JsonProcessingException e) {
                throw new ProviderFailure(Kind.UNREACHABLE, "It answered with something that can't be read.");
            } catch (IOException e) {
                // the exception's message may contain the address
                throw new ProviderFailure(
                        Kind.UNREACHABLE, "No answer: " + e.getClass().getSimpleName() + ".");
            } finally {
                deadline.cancel(false);
            }
        }
    }

    private JsonNode read(ClassicHttpResponse response) throws IOException, ProviderFailure {
        if (response.getCode() != 200) {
            throw ProviderAnswer.failure(response);
        }
        var entity = response.getEntity();
        var body = entity == null ? new byte[0] : entity.getContent().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            throw new ProviderFailure(Kind.UNREACHABLE, "It answered with more than " + (MAX_BYTES >> 20) + " MB.");
        }
        var node = json.readTree(body);
        if (node == null || !node.isObject()) {
            throw new ProviderFailure(Kind.UNREACHABLE, "It answered with something that can't be read.");
        }
        return node;
    }

    @PreDestroy
    void close() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }
}
