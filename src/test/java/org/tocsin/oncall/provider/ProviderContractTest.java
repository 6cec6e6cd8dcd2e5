package org.tocsin.oncall.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.oncall.provider.ProviderFailure.Kind;

/** Every provider maps every unusable response to a {@code ProviderFailure} with a reason, never to another exception. */
class ProviderContractTest {

    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final String TOKEN = "very-secret-token";

    @RegisterExtension
    static final WireMockExtension HTTP = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    static Stream<OnCallProvider> all() {
        return of(Peers.client("127.0.0.0/8"));
    }

    static Stream<OnCallProvider> hurried() {
        return of(Peers.hurried("127.0.0.0/8"));
    }

    static Stream<OnCallProvider> guarded() {
        return of(Peers.client());
    }

    private static Stream<OnCallProvider> of(ProviderClient client) {
        return Stream.of(new PagerDuty(client), new Opsgenie(client), new JiraOperations(client));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aRefusedTokenIsDenied(OnCallProvider provider) {
        assertThat(failure(provider, aResponse().withStatus(401)).kind()).isEqualTo(Kind.DENIED);
        assertThat(failure(provider, aResponse().withStatus(403)).kind()).isEqualTo(Kind.DENIED);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aMissingScheduleIsUnknown(OnCallProvider provider) {
        assertThat(failure(provider, aResponse().withStatus(404)).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @ParameterizedTest
    @MethodSource("all")
    void whoAsksToWaitIsGivenTheTime(OnCallProvider provider) {
        var busy = failure(provider, aResponse().withStatus(429).withHeader("Retry-After", "90"));
        assertThat(busy.kind()).isEqualTo(Kind.BUSY);
        assertThat(busy.waiting()).isEqualTo(Duration.ofSeconds(90));
        assertThat(failure(provider, aResponse().withStatus(429).withHeader("ratelimit-reset", "7"))
                        .waiting())
                .isEqualTo(Duration.ofSeconds(7));
        assertThat(failure(provider, aResponse().withStatus(429).withHeader("Retry-After", "999999"))
                        .waiting())
                .isEqualTo(Duration.ofHours(1));
        assertThat(failure(provider, aResponse().withStatus(429).withHeader("Retry-After", "soon"))
                        .waiting())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("all")
    void silenceAndGarbageAreUnreachable(OnCallProvider provider) {
        for (var answer : new ResponseDefinitionBuilder[] {
            aResponse().withStatus(500),
            aResponse().withStatus(503).withHeader("Retry-After", "10"),
            aResponse().withFault(Fault.EMPTY_RESPONSE),
            aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE),
            aResponse().withBody("<html>Sign in</html>"),
            aResponse().withBody("[]"),
            aResponse().withBody(""),
            aResponse().withBody("{\"oncalls\": 7, \"data\": \"x\"}"),
            aResponse().withBody("{\"padding\": \"" + "x".repeat(5 << 20) + "\"}")
        }) {
            assertThat(failure(provider, answer).kind()).isEqualTo(Kind.UNREACHABLE);
        }
    }

    @ParameterizedTest
    @MethodSource("hurried")
    void nobodyIsWaitedForLongerThanTheTimeout(OnCallProvider provider) throws IOException {
        try (var silent = new ServerSocket(0)) { // never accepts a connection
            assertThat(failure(provider, "http://127.0.0.1:" + silent.getLocalPort())
                            .kind())
                    .isEqualTo(Kind.UNREACHABLE);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void redirectsAreNotFollowed(OnCallProvider provider) {
        var away = failure(provider, aResponse().withStatus(302).withHeader("Location", "http://127.0.0.1/"));
        assertThat(away.kind()).isEqualTo(Kind.REFUSED);
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void theInsideIsNotCalled(OnCallProvider provider) {
        assertThat(failure(provider, aResponse().withBody("{}")).kind()).isEqualTo(Kind.REFUSED);
        assertThat(HTTP.getAllServeEvents()).isEmpty();
    }

    private static ProviderFailure failure(OnCallProvider provider, ResponseDefinitionBuilder answer) {
        HTTP.resetAll();
        HTTP.stubFor(any(anyUrl()).willReturn(answer));
        return failure(provider, HTTP.baseUrl());
    }

    private static ProviderFailure failure(OnCallProvider provider, String base) {
        var connection = new Connection("P123", base, Map.of("cloud_id", "cloud-1"), TOKEN);
        var caught = new ProviderFailure[1];
        assertThatExceptionOfType(ProviderFailure.class)
                .isThrownBy(() -> provider.read(connection, NOW, NOW.plus(Duration.ofDays(14))))
                .satisfies(e -> caught[0] = e);
        assertThat(caught[0].getMessage()).doesNotContain(TOKEN).doesNotContain(base);
        return caught[0];
    }
}
