package org.tocsin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A client of the HTTP API with the credential of the test's tenant. */
public final class Rest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Supplier<String> port;
    private final String administrator;
    private final Set<Answer> unexpected = ConcurrentHashMap.newKeySet();
    private String authorization = "";

    Rest(Supplier<String> port, String administratorPassword) {
        this.port = port;
        this.administrator = "Basic "
                + Base64.getEncoder()
                        .encodeToString(("admin:" + administratorPassword).getBytes(StandardCharsets.UTF_8));
    }

    /** A response. It can be read only if the call succeeded or {@link #expect} named its status. */
    public final class Answer {

        private final HttpResponse<String> raw;
        private final JsonNode body;
        private boolean expected;

        private Answer(HttpResponse<String> raw, JsonNode body) {
            this.raw = raw;
            this.body = body;
            this.expected = raw.statusCode() / 100 == 2;
            if (!expected) {
                unexpected.add(this);
            }
        }

        /** Fails unless the response has this status. */
        public Answer expect(int status) {
            unexpected.remove(this);
            assertThat(raw.statusCode()).as(toString()).isEqualTo(status);
            expected = true;
            return this;
        }

        /** For tests that compare several responses. */
        public int status() {
            unexpected.remove(this);
            return raw.statusCode();
        }

        /** A missing node if the response is not JSON. */
        public JsonNode body() {
            assertThat(expected).as("Nobody expected that " + this).isTrue();
            return body;
        }

        public String content() {
            assertThat(expected).as("Nobody expected that " + this).isTrue();
            return raw.body();
        }

        public Map<String, List<String>> headers() {
            return raw.headers().map();
        }

        public Optional<String> header(String name) {
            assertThat(expected).as("Nobody expected that " + this).isTrue();
            return raw.headers().firstValue(name);
        }

        /** Fails if there is no such field. */
        public JsonNode required(String field) {
            return body().required(field);
        }

        /** Fails if there is no such field. */
        public String text(String field) {
            return required(field).asText();
        }

        @Override
        public String toString() {
            return "%s %s answered %s: %s"
                    .formatted(raw.request().method(), raw.uri().getPath(), raw.statusCode(), raw.body());
        }
    }

    void begin() {
        unexpected.clear();
    }

    /** Fails if a call was refused and the test neither expected nor looked at it. */
    void expectNoOtherRefusal() {
        assertThat(unexpected).as("refused calls that the test did not expect").isEmpty();
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body, String... headers) {
        var request = request(path).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(written(body))));
    }

    public Answer post(String path) {
        return post(path, Map.of());
    }

    /** @param credential of another user, for this request only */
    public Answer postAs(String credential, String path, Object body) {
        return send(request(path)
                .setHeader("Authorization", credential)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(written(body))));
    }

    public Answer patch(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(written(body))));
    }

    public Answer put(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(written(body))));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** @return a builder for other requests: multipart, other bodies, no credential */
    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port.get() + path));
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer, read(answer));
        } catch (IOException e) {
            throw new AssertionError("No answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    /** From here on, requests use the administrator of the default tenant. */
    public void logInAsAdministrator() {
        authorization = administrator;
    }

    public void useToken(String token) {
        authorization = "Bearer " + token;
    }

    /** @param credential user name and password as HTTP Basic encodes them */
    public void useBasic(String credential) {
        authorization = "Basic " + credential;
    }

    public void useNoCredential() {
        authorization = "";
    }

    private static JsonNode read(HttpResponse<String> answer) throws IOException {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        return type.contains("json") ? JSON.readTree(answer.body()) : JSON.missingNode();
    }

    private static String written(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new IllegalArgumentException("No JSON: " + body, e);
        }
    }
}
