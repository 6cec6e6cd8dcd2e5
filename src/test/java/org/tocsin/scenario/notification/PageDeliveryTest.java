package org.tocsin.scenario.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.Expected.email;
import static org.tocsin.testkit.TestTime.minutes;
import static org.tocsin.testkit.TestTime.seconds;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.tocsin.notification.NotificationService;
import org.tocsin.platform.process.DecisionFailed;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** The delivery of a page from the request on. */
@Scenario
class PageDeliveryTest extends PageScenes {

    private final Given given;
    private final TestTime time;
    private final Channels channels;
    private final JavaMailSenderImpl mail;
    private final int mailPort;
    private final WireMockServer http;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final ApplicationEventPublisher events;

    PageDeliveryTest(
            Given given,
            Rest rest,
            TestTime time,
            TestTenant tenant,
            Channels channels,
            NotificationService notifications,
            JavaMailSenderImpl mail,
            WireMockServer http,
            ManagementService management,
            RuntimeService runtime,
            ApplicationEventPublisher events) {
        super(rest, tenant, notifications);
        this.given = given;
        this.time = time;
        this.channels = channels;
        this.mail = mail;
        this.mailPort = mail.getPort();
        this.http = http;
        this.management = management;
        this.runtime = runtime;
        this.events = events;
    }

    @AfterEach
    void mailServerIsUpAgain() {
        mail.setPort(mailPort);
    }

    @Test
    void aPageArrivesByMailAndInTheInboxAndItsProcessEnds() {
        page("k1", "Checkout is down", List.of(given.person("ana")));

        channels.expect(email("ana").saying("Checkout is down"));
        channels.expectNothingElse();
        assertThat(statuses()).containsEntry("EMAIL", "DELIVERED").containsEntry("WEBSOCKET", "DELIVERED");
        assertThat(running()).isZero();
    }

    @Test
    void theSamePageRequestedTwiceArrivesOnce() {
        var ana = given.person("ana");
        page("k1", "Checkout is down", List.of(ana));
        page("k1", "Checkout is down", List.of(ana));

        channels.expect(email("ana"));
        channels.expectNothingElse();
    }

    @Test
    void onePersonIsPagedOnceForALevelWhicheverPoliciesAsk() {
        var ana = given.person("ana");
        page("policy-a", "Checkout is down", List.of(ana));
        page("policy-b", "Checkout is down", List.of(ana));

        channels.expect(email("ana"));
        channels.expectNothingElse();
        assertThat(running()).isZero();
    }

    @Test
    void aMailServerThatWasDownGetsTheMailOnceItIsUpAndOnlyOnce() {
        mail.setPort(1);
        page("k1", "Checkout is down", List.of(given.person("ana")));
        time.settle();
        assertThat(statuses()).containsEntry("EMAIL", "RETRYING");
        channels.expectNothingElse();

        mail.setPort(mailPort);
        time.fastForward(seconds(6));

        channels.expect(email("ana").saying("Checkout is down"));
        time.fastForward(minutes(20));
        channels.expectNothingElse();
        var log = rest.get(
                        "/api/v1/deliveries/" + delivery("EMAIL").required("id").asText())
                .expect(200)
                .required("log");
        assertThat(texts(log, "outcome")).containsExactly("RETRY", "DELIVERED");
    }

    @Test
    void aMailServerThatStaysDownLeavesThePageToTheNextChannel() {
        mail.setPort(1);
        var bo = addPerson("bo", Map.of("EMAIL", "bo@x.example", "WEBHOOK", http.baseUrl() + "/hooks/bo"));
        page("k1", "Checkout is down", List.of(bo), List.of("email"));

        for (int i = 0; i < 6; i++) {
            time.settle();
            time.fastForward(minutes(6));
        }

        http.verify(1, postRequestedFor(urlPathMatching("/hooks/bo")));
        assertThat(delivery("EMAIL").required("status").asText()).isEqualTo("REFUSED");
        assertThat(delivery("EMAIL").required("attempts").asInt()).isEqualTo(6);
        assertThat(delivery("EMAIL").required("detail").asText()).contains("Passed on to WEBHOOK");
        assertThat(running()).isZero();
        channels.ignoreSoFar();
    }

    @Test
    void aRefusedWebhookIsLeftToTheInbox() {
        http.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(410)));
        var cy = addPerson("cy", Map.of("WEBHOOK", http.baseUrl() + "/hooks/cy"));
        page("k1", "Checkout is down", List.of(cy), List.of("webhook"));
        time.settle();

        assertThat(delivery("WEBHOOK").required("status").asText()).isEqualTo("REFUSED");
        assertThat(delivery("WEBHOOK").required("detail").asText())
                .contains("410")
                .contains("inbox");
        assertThat(statuses()).containsEntry("WEBSOCKET", "DELIVERED");
        assertThat(running()).as("it waits to be sent again").isEqualTo(1);
        withdraw();
        assertThat(running()).isZero();
        channels.ignoreSoFar();
    }

    @Test
    void aChannelThatIsNotSetUpSaysSoAndTheInboxHasIt() {
        page("k1", "Checkout is down", List.of(given.person("ana")), List.of("sms"));

        channels.expect(email("ana")); // the page would wake nobody otherwise
        channels.expectNothingElse();
        assertThat(delivery("SMS").required("status").asText()).isEqualTo("NOT_CONFIGURED");
        assertThat(delivery("SMS").required("detail").asText())
                .contains("SMS is not configured")
                .contains("EMAIL instead");
        assertThat(statuses()).containsEntry("WEBSOCKET", "DELIVERED");
    }

    @Test
    void withdrawnBeforeItWasPreparedItIsNeverSent() {
        page("k1", "Checkout is down", List.of(given.person("ana")));
        withdraw();

        channels.expectNothingElse();
        assertThat(running()).isZero();
    }

    @Test
    void withdrawnBeforeItWasClaimedItIsNeverSent() {
        page("k1", "Checkout is down", List.of(given.person("ana")));
        var job = management.createJobQuery().tenantIdIn(tenant.id()).singleResult();
        management.executeJob(job.getId());
        assertThat(statuses()).containsEntry("EMAIL", "PENDING");
        withdraw();

        channels.expectNothingElse();
        assertThat(statuses()).containsEntry("EMAIL", "CANCELLED");
        assertThat(running()).isZero();
    }

    @Test
    void aPageToNobodyGoesToTheAdministrators() {
        rest.post("/api/v1/users", person("root", "ADMIN", Map.of("EMAIL", "root@" + tenant.id() + ".example")))
                .expect(201);
        page("k1", "Checkout is down", List.of());

        channels.expect(email("root"));
        channels.expectNothingElse();
        assertThat(delivery("EMAIL").required("note").asText()).contains("administrators");
    }

    @Test
    void aFailedDecisionIsToldToTheAdministratorsOnce() {
        rest.post("/api/v1/users", person("root", "ADMIN", Map.of("EMAIL", "root@" + tenant.id() + ".example")))
                .expect(201);
        for (int i = 0; i < 3; i++) {
            CurrentTenant.run(
                    tenant.id(),
                    () -> events.publishEvent(
                            new DecisionFailed(tenant.id(), "applicable-slas", "INCIDENT 1", "broken")));
        }

        channels.expect(email("root").saying("applicable-slas"));
        channels.expectNothingElse();
    }

    private long running() {
        time.settle();
        return runtime.createProcessInstanceQuery().tenantIdIn(tenant.id()).count();
    }
}
