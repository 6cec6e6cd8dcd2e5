package org.tocsin.notification.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The results of every provider's responses: delivered, retry later or refused, and no secret in the reason. */
class ProviderContractTest {

    @RegisterExtension
    static final WireMockExtension HTTP = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    @BeforeEach
    void tokensAreAvailable() {
        HTTP.stubFor(post(urlEqualTo(Provider.TOKEN_PATH))
                .willReturn(jsonResponse("{\"access_token\":\"t\",\"expires_in\":3599}", 200)));
    }

    @ParameterizedTest
    @EnumSource
    void deliversAndKnowsTheMessageByTheProvidersName(Provider provider) {
        assertThat(send(provider, provider.success)).isEqualTo(new SendResult.Delivered(provider.providerId));
        HTTP.verify(1, postRequestedFor(urlEqualTo(provider.path)));
    }

    @ParameterizedTest
    @EnumSource
    void givesUpOnARefusalAndSaysWhy(Provider provider) {
        assertThat(send(provider, provider.refusal))
                .isInstanceOfSatisfying(
                        SendResult.Refused.class,
                        refused -> assertThat(refused.reason()).contains(provider.reason));
        assertThat(send(provider, aResponse().withStatus(302).withHeader("Location", HTTP.baseUrl())))
                .isInstanceOf(SendResult.Refused.class);
    }

    @ParameterizedTest
    @EnumSource
    void retriesWhenAskedAndNotBefore(Provider provider) {
        var least = provider == Provider.PUSH ? Duration.ofSeconds(60) : Duration.ofSeconds(40);
        assertThat(send(provider, aResponse().withStatus(429).withHeader("Retry-After", "40")))
                .isInstanceOfSatisfying(SendResult.RetryLater.class, later -> {
                    assertThat(later.delay()).isEqualTo(least);
                    assertThat(later.busy()).isTrue();
                });
        assertThat(send(provider, aResponse().withStatus(503).withHeader("Retry-After", "70")))
                .isInstanceOfSatisfying(SendResult.RetryLater.class, later -> {
                    assertThat(later.delay()).isEqualTo(Duration.ofSeconds(70));
                    assertThat(later.busy()).isFalse();
                });
    }

    @ParameterizedTest
    @EnumSource
    void retriesAfterATimeout(Provider provider) throws IOException {
        try (var silent = new ServerSocket(0)) { // never accepts, whatever the speed of the machine
            var base = "http://127.0.0.1:" + silent.getLocalPort();
            assertThat(provider.at(base, Map.of("timeout", "300ms")).send(Messages.to(provider.address(base))))
                    .isInstanceOfSatisfying(
                            SendResult.RetryLater.class,
                            later -> assertThat(later.reason())
                                    .doesNotContain(Provider.SECRET)
                                    .doesNotContain(base));
        }
    }

    @ParameterizedTest
    @EnumSource
    void retriesAfterAnUnreadableResponse(Provider provider) {
        assertThat(send(provider, aResponse().withStatus(200).withBody("<html>{ sign in")))
                .as("a page of somebody else")
                .isInstanceOf(SendResult.RetryLater.class);
        for (var fault : new Fault[] {Fault.CONNECTION_RESET_BY_PEER, Fault.MALFORMED_RESPONSE_CHUNK}) {
            assertThat(send(provider, aResponse().withFault(fault))).isInstanceOf(SendResult.RetryLater.class);
        }
        assertThat(send(provider, aResponse().withStatus(400).withBody("<html>")))
                .as("a refusal without a reason")
                .isInstanceOf(SendResult.Refused.class);
    }

    @ParameterizedTest
    @EnumSource
    void privateNetworksAreNotCalledUnlessAllowed(Provider provider) {
        HTTP.stubFor(post(urlEqualTo(provider.path)).willReturn(provider.success));
        var guarded = provider.at(HTTP.baseUrl(), Map.of("webhook.allowed-networks", ""));
        assertThat(guarded.send(Messages.to(provider.address(HTTP.baseUrl())))).isInstanceOf(SendResult.Refused.class);
        assertThat(HTTP.getAllServeEvents()).isEmpty();
    }

    @Test
    void aTimeoutThatATaskDoesNotAllowIsRefusedAtTheStart() {
        assertThatThrownBy(() -> Settings.of(Map.of("timeout", "20s")))
                .rootCause()
                .hasMessageContaining("at most 10s");
    }

    private static SendResult send(Provider provider, ResponseDefinitionBuilder answer) {
        HTTP.stubFor(post(urlEqualTo(provider.path)).willReturn(answer));
        return provider.at(HTTP.baseUrl()).send(Messages.to(provider.address(HTTP.baseUrl())));
    }
}
