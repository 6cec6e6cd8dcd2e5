package org.tocsin.scenario.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.Expected.webhook;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.notification.NotificationService;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;

/** Redacted labels appear in no outgoing message, and messages use only the channels that the tenant allows. */
@Scenario
class MessageHygieneTest extends PageScenes {

    private final Channels channels;
    private final WireMockServer http;

    MessageHygieneTest(
            Rest rest, TestTenant tenant, Channels channels, NotificationService notifications, WireMockServer http) {
        super(rest, tenant, notifications);
        this.channels = channels;
        this.http = http;
    }

    @Test
    void redactedLabelsAreInNoTextAndNoPayload() {
        rules(Map.of("redacted_labels", List.of("iban"))).expect(200);
        var ana = addPerson("ana", Map.of("WEBHOOK", http.baseUrl() + "/hooks/" + tenant.id() + "/ana"));
        var facts = Map.of(
                "priority", "P1",
                "severity", "CRITICAL",
                "message", "Payout to DE02120300000000202051 failed",
                "labels", Map.of("customer_iban", "DE02120300000000202051", "api_token", "t0psecret", "zone", "eu"));
        page("k1", "Payout with t0psecret failed", List.of(ana), facts);

        var body = channels.expect(webhook("ana").saying("Payout with [redacted] failed"));

        assertThat(body).contains("\"zone\":\"eu\"", "Payout to [redacted] failed");
        assertThat(http.findAll(postRequestedFor(anyUrl())))
                .allSatisfy(sent -> assertThat(sent.getBodyAsString())
                        .doesNotContain("DE0212", "t0psecret", "customer_iban", "api_token"));
        channels.expectNothingElse();
    }

    @Test
    void onlyAllowedChannelsAreUsedAndTheLogSaysWhatWasLeftOut() {
        rules(Map.of("allowed_channels", List.of("webhook"))).expect(200);
        var ana = addPerson(
                "ana",
                Map.of(
                        "EMAIL",
                        "ana@" + tenant.id() + ".example",
                        "WEBHOOK",
                        http.baseUrl() + "/hooks/" + tenant.id() + "/ana"));
        page("k1", "Checkout is down", List.of(ana), List.of("email", "webhook"));
        page("k2", "Cart is down", List.of(ana), Map.of("priority", "P1"));

        channels.expect(webhook("ana").saying("Checkout is down"));
        channels.expect(webhook("ana").saying("Cart is down"));
        channels.expectNothingElse();
        assertThat(delivery("EMAIL").required("detail").asText())
                .contains("not among the channels that this tenant allows");
        assertThat(deliveryOf("Cart is down").required("note").asText()).contains("Left out", "EMAIL");
        assertThat(statuses("Cart is down")).containsOnlyKeys("WEBHOOK", "WEBSOCKET");
    }

    @Test
    void rulesAreCheckedAndAGovernmentPlanUsesOwnChannelsOnly() {
        var refusal = rules(Map.of(
                        "redacted_labels", List.of("iban", "--"),
                        "allowed_channels", List.of("email", "carrier pigeon"),
                        "bundle_after", 0))
                .expect(422);
        assertThat(texts(refusal.required("errors"), "field"))
                .containsExactlyInAnyOrder("redacted_labels[1]", "allowed_channels[1]", "bundle_after");

        rest.logInAsAdministrator();
        rest.patch("/api/v1/tenants/" + tenant.id(), Map.of("plan", "government"))
                .expect(200);
        var rules =
                rest.get("/api/v1/tenants/" + tenant.id() + "/message-rules").expect(200);
        assertThat(rules.required("allowed_channels")).hasToString("[\"EMAIL\",\"WEBHOOK\",\"WEBSOCKET\"]");
        assertThat(rules.required("channels_by_plan").asBoolean()).isTrue();
    }

    private Rest.Answer rules(Map<String, ?> patch) {
        return rest.patch("/api/v1/tenants/" + tenant.id() + "/message-rules", patch);
    }
}
