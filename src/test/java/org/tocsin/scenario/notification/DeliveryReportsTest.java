package org.tocsin.scenario.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.Expected.email;
import static org.tocsin.testkit.TestTime.hours;
import static org.tocsin.testkit.TestTime.minutes;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.tocsin.notification.NotificationService;
import org.tocsin.notification.link.SignedByTwilio;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** Delivery reports of carriers, and deliveries that people send again. */
@Scenario
class DeliveryReportsTest extends PageScenes {

    private static final String STATUS = "/api/v1/answers/twilio/status";

    private final Given given;
    private final TestTime time;
    private final Channels channels;
    private final WireMockServer http;
    private final RuntimeService runtime;

    DeliveryReportsTest(
            Given given,
            Rest rest,
            TestTime time,
            TestTenant tenant,
            Channels channels,
            NotificationService notifications,
            WireMockServer http,
            RuntimeService runtime) {
        super(rest, tenant, notifications);
        this.given = given;
        this.time = time;
        this.channels = channels;
        this.http = http;
        this.runtime = runtime;
    }

    @Test
    void whatNeverArrivedGoesOnToTheNextChannelOnce() {
        pageTo("bo");
        report("sent", Map.of()).expect(204);
        report("undelivered", Map.of("ErrorCode", "30003")).expect(204);
        time.settle();

        assertThat(delivery("EMAIL").required("status").asText()).isEqualTo("REFUSED");
        assertThat(delivery("EMAIL").required("detail").asText())
                .contains("The carrier reported: undelivered (code 30003).")
                .contains("Passed on to WEBHOOK");
        var log = rest.get("/api/v1/deliveries/" + id()).expect(200).required("log");
        assertThat(texts(log, "outcome")).containsExactly("REFUSED");
        report("undelivered", Map.of("ErrorCode", "30003")).expect(204);
        report("delivered", Map.of()).expect(204);
        time.settle();
        http.verify(1, postRequestedFor(urlPathMatching("/hooks/bo")));
        assertThat(delivery("EMAIL").required("status").asText()).isEqualTo("REFUSED");
        assertThat(running()).isZero();
        channels.ignoreSoFar();
    }

    @Test
    void whatArrivedStaysDeliveredAndWhatIsNotSignedIsNotHeard() {
        pageTo("bo");
        SignedByTwilio.post(rest, STATUS + "?delivery=" + id(), report("failed"), "forged")
                .expect(403);
        SignedByTwilio.post(rest, STATUS + "?delivery=" + new UUID(1, 2), report("failed"))
                .expect(403);
        var other = new HashMap<>(report("failed"));
        other.put("MessageSid", "SMofAnEarlierAttempt");
        SignedByTwilio.post(rest, STATUS + "?delivery=" + id(), other).expect(204);
        SignedByTwilio.post(rest, STATUS, report("delivered")).expect(204); // known by the provider's id alone
        assertThat(delivery("EMAIL").required("reported").asText()).isEqualTo("delivered");
        report("failed", Map.of()).expect(204);

        assertThat(delivery("EMAIL").required("status").asText()).isEqualTo("DELIVERED");
        assertThat(running()).isZero();
        channels.ignoreSoFar();
    }

    @Test
    void aCallWithoutAnswerIsRepeatedOnceAndThenAnotherChannelIsUsed() {
        pageTo("bo");
        channels.ignoreSoFar();
        call("no-answer");
        time.settle();
        assertThat(delivery("EMAIL").required("status").asText()).isEqualTo("RETRYING");
        time.fastForward(minutes(1));
        time.settle();
        assertThat(delivery("EMAIL").required("status").asText()).isEqualTo("DELIVERED");
        assertThat(delivery("EMAIL").required("attempts").asInt()).isEqualTo(2);
        http.verify(0, postRequestedFor(urlPathMatching("/hooks/bo")));

        call("busy");
        time.settle();
        http.verify(1, postRequestedFor(urlPathMatching("/hooks/bo")));
        assertThat(running()).isZero();
        channels.ignoreSoFar();
    }

    @Test
    void onceItWasAnsweredAFailureIsOnlyNoted() {
        pageTo("bo");
        withdraw();
        report("failed", Map.of()).expect(204);
        time.settle();

        assertThat(delivery("EMAIL").required("status").asText()).isEqualTo("REFUSED");
        http.verify(0, postRequestedFor(urlPathMatching("/hooks/bo")));
        assertThat(running()).isZero();
        channels.ignoreSoFar();
    }

    @Test
    void anybodyWhoRespondsSendsAgainWhatIsSettled() {
        page("k1", "Checkout is down", List.of(given.person("ana")));
        time.settle();
        channels.expect(email("ana"));
        var old = id();

        var again = rest.post("/api/v1/deliveries/" + old + "/redeliver").expect(201);
        assertThat(again.text("redelivery_of")).isEqualTo(old);
        assertThat(again.text("status")).isEqualTo("PENDING");
        rest.post("/api/v1/deliveries/" + old + "/redeliver").expect(409);
        rest.post("/api/v1/deliveries/" + again.text("id") + "/redeliver").expect(409);
        channels.expect(email("ana").saying("Checkout is down"));
        channels.expectNothingElse();

        withdraw();
        rest.post("/api/v1/deliveries/" + old + "/redeliver").expect(201); // possible although it was answered
        channels.expect(email("ana"));
        var inbox = delivery("WEBSOCKET").required("id").asText();
        rest.post("/api/v1/deliveries/" + inbox + "/redeliver").expect(409);
        rest.post("/api/v1/deliveries/" + new UUID(1, 2) + "/redeliver").expect(404);
        assertThat(running()).isZero();
        rest.useToken(rest.post("/api/v1/tokens", Map.of("name", "eyes", "access", "VIEWER"))
                .expect(201)
                .text("token"));
        rest.post("/api/v1/deliveries/" + old + "/redeliver").expect(403);
    }

    @Test
    void whatReachedNobodyIsSeenInCockpitUntilItIsSentAgainOrAnsweredOrADayHasPassed() {
        http.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(410)));
        var cy = addPerson("cy", Map.of("WEBHOOK", http.baseUrl() + "/hooks/cy"));
        page("k1", "Checkout is down", List.of(cy), List.of("webhook"));
        time.settle();
        assertThat(waiting()).isEqualTo(1);
        var failed = rest.get("/api/v1/deliveries?status=refused").expect(200).body();
        assertThat(failed.required("count").asInt()).isEqualTo(1);
        assertThat(failed.required("results").required(0).required("detail").asText())
                .contains("The inbox has it.");

        http.resetMappings();
        http.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200)));
        var id = failed.required("results").required(0).required("id").asText();
        rest.post("/api/v1/deliveries/" + id + "/redeliver").expect(201);
        time.settle();
        assertThat(running()).isZero();

        http.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(410)));
        page("k2", "Checkout is slow", List.of(cy), List.of("webhook"));
        rest.post("/api/v1/deliveries/" + id + "/redeliver").expect(201);
        time.settle();
        assertThat(waiting()).isEqualTo(1); // one person is paged once for a level
        time.fastForward(hours(24));
        assertThat(running()).isZero();
        channels.ignoreSoFar();
    }

    private void pageTo(String name) {
        var address = "%s@%s.example".formatted(name, tenant.id());
        var person = addPerson(name, Map.of("EMAIL", address, "WEBHOOK", http.baseUrl() + "/hooks/" + name));
        page("k1", "Checkout is down", List.of(person), List.of("email"));
        time.settle();
        assertThat(delivery("EMAIL").required("status").asText()).isEqualTo("DELIVERED");
    }

    private String id() {
        return delivery("EMAIL").required("id").asText();
    }

    private Map<String, String> report(String status) {
        return Map.of(
                "MessageSid",
                delivery("EMAIL").required("provider_id").asText(),
                "MessageStatus",
                status,
                "To",
                "+49151");
    }

    private Rest.Answer report(String status, Map<String, String> more) {
        var fields = new HashMap<>(report(status));
        fields.putAll(more);
        return SignedByTwilio.post(rest, STATUS + "?delivery=" + id() + "&tenant=" + tenant.id(), fields);
    }

    private void call(String status) {
        var fields = Map.of(
                "CallSid", delivery("EMAIL").required("provider_id").asText(), "CallStatus", status, "To", "+49151");
        SignedByTwilio.post(rest, STATUS + "?delivery=" + id(), fields).expect(204);
    }

    private long waiting() {
        return runtime.createEventSubscriptionQuery()
                .tenantIdIn(tenant.id())
                .activityId("Task_WaitForRedelivery")
                .count();
    }

    private long running() {
        time.settle();
        return runtime.createProcessInstanceQuery().tenantIdIn(tenant.id()).count();
    }
}
