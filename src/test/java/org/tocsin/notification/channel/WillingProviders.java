package org.tocsin.notification.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.util.Map;

/** Providers that accept every request and record it. */
public final class WillingProviders extends WireMockExtension {

    public WillingProviders() {
        super(extensionOptions().options(WireMockConfiguration.options().dynamicPort()));
    }

    @Override
    protected void onBeforeEach(WireMockRuntimeInfo info) {
        stubFor(any(anyUrl()).willReturn(jsonResponse("{\"ok\":true,\"sid\":\"1\",\"name\":\"n\"}", 200)));
        stubFor(post(urlEqualTo(Provider.TOKEN_PATH))
                .willReturn(jsonResponse("{\"access_token\":\"t\",\"expires_in\":3599}", 200)));
    }

    /** @return the request that the provider received for that message */
    public LoggedRequest sent(Provider provider, Map<String, String> settings, OutgoingMessage message) {
        provider.at(baseUrl(), settings).send(message);
        return only(provider.path);
    }

    /** @return the only request to that path since the last call */
    LoggedRequest only(String path) {
        var requests = findAll(postRequestedFor(urlEqualTo(path)));
        assertThat(requests).hasSize(1);
        resetRequests();
        return requests.get(0);
    }

    public static JsonNode json(LoggedRequest request) {
        try {
            return Settings.JSON.readTree(request.getBody());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
