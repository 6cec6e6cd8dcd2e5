package org.tocsin.notification.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookChannelTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final String SECRET = "only for tests";

    @RegisterExtension
    static final WireMockExtension HTTP = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    private final WebhookChannel channel =
            channel(Map.of("webhook.secret", SECRET, "webhook.allowed-networks", "127.0.0.0/8"));

    @Test
    void aDeliveredMessageIsSignedAndCarriesItsKey() throws Exception {
        answer(aResponse().withStatus(204));

        assertThat(send(HTTP.baseUrl() + "/hook")).isEqualTo(new SendResult.Delivered(null));

        var request = HTTP.findAll(postRequestedFor(urlEqualTo("/hook"))).get(0);
        assertThat(request.getHeader("webhook-id")).isEqualTo("key-1");
        assertThat(request.getHeader("webhook-timestamp")).isEqualTo(Long.toString(NOW.getEpochSecond()));
        assertThat(request.getHeader("webhook-signature"))
                .isEqualTo(new WebhookSignature(SECRET).of("key-1", NOW.getEpochSecond(), request.getBody()));
        var body = new ObjectMapper().readTree(request.getBody());
        assertThat(body.required("type").asText()).isEqualTo("notification.escalation");
        assertThat(body.required("data").required("level").asInt()).isEqualTo(2);
        assertThat(channel.shown(Messages.to("x"))).isEqualTo(request.getBodyAsString());
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 429})
    void retriesNotBeforeAsked(int status) {
        answer(aResponse().withStatus(status).withHeader("Retry-After", "40"));
        assertThat(send(HTTP.baseUrl()))
                .isInstanceOfSatisfying(
                        SendResult.RetryLater.class,
                        later -> assertThat(later.delay()).isEqualTo(Duration.ofSeconds(40)));
    }

    @Test
    void boundsTheWaitThatIsAskedFor() {
        assertThat(answer("86400"))
                .isInstanceOfSatisfying(
                        SendResult.RetryLater.class,
                        later -> assertThat(later.delay()).isEqualTo(HttpAnswer.MAX_WAIT));
        assertThat(answer("Mon, 2 Mar 2026 09:01:00 GMT"))
                .isInstanceOfSatisfying(
                        SendResult.RetryLater.class,
                        later -> assertThat(later.delay()).isEqualTo(Duration.ofMinutes(1)));
        assertThat(answer("soon"))
                .isInstanceOfSatisfying(
                        SendResult.RetryLater.class,
                        later -> assertThat(later.delay()).isZero());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 410, 301, 307})
    void givesUpOnARefusalAndFollowsNoRedirect(int status) {
        answer(aResponse().withStatus(status).withHeader("Location", HTTP.baseUrl() + "/elsewhere"));
        assertThat(send(HTTP.baseUrl() + "/hook")).isInstanceOf(SendResult.Refused.class);
        HTTP.verify(0, postRequestedFor(urlEqualTo("/elsewhere")));
    }

    @Test
    void triesLaterWhenTheConnectionBreaks() {
        answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(send(HTTP.baseUrl())).isInstanceOf(SendResult.RetryLater.class);
        assertThat(send("http://127.0.0.1:1/hook")).isInstanceOf(SendResult.RetryLater.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://127.0.0.1/", "file:///etc/passwd", "127.0.0.1", "", "http://user:pw@127.0.0.1/", "::"})
    void callsNothingButHttp(String address) {
        assertThat(send(address)).isInstanceOf(SendResult.Refused.class);
    }

    @Test
    void doesNotCallPrivateNetworksByNumberOrByName() {
        var guarded = channel(Map.of("webhook.secret", SECRET));
        for (var host : List.of("127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1")) {
            var result = guarded.send(message("http://" + host + ":" + HTTP.getPort() + "/hook"));
            assertThat(result).as(host).isNotInstanceOf(SendResult.Delivered.class);
        }
        assertThat(HTTP.getAllServeEvents()).isEmpty();
    }

    @Test
    void saysWhatIsMissing() {
        var unsigned = channel(Map.of());
        assertThat(unsigned.missing()).isPresent();
        assertThat(unsigned.missing()).hasValueSatisfying(why -> assertThat(why).contains("webhook.secret"));
    }

    private static void answer(ResponseDefinitionBuilder response) {
        HTTP.stubFor(any(anyUrl()).willReturn(response));
    }

    private SendResult send(String address) {
        return channel.send(message(address));
    }

    private static OutgoingMessage message(String address) {
        return Messages.to(address);
    }

    private static SendResult answer(String retryAfter) {
        return new HttpAnswer(503, retryAfter, "", MissingNode.getInstance()).failure("It", NOW);
    }

    private static WebhookChannel channel(Map<String, String> settings) {
        var properties = Settings.of(settings);
        return new WebhookChannel(properties, Settings.client(properties), Settings.JSON, Settings.CLOCK);
    }
}
