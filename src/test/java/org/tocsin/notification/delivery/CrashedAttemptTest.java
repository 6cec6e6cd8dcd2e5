package org.tocsin.notification.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.TestTime.seconds;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.tocsin.notification.NotificationService;
import org.tocsin.notification.record.NotificationRequest;
import org.tocsin.notification.record.TemplateType;
import org.tocsin.platform.process.TopicWorker;
import org.tocsin.platform.subject.Subject;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** A crash between the claim of an attempt and the record of its result. */
@Scenario
class CrashedAttemptTest {

    private final Given given;
    private final Rest rest;
    private final TestTime time;
    private final TestTenant tenant;
    private final Channels channels;
    private final NotificationService notifications;
    private final Deliveries deliveries;
    private final WireMockServer http;
    private final ManagementService management;

    CrashedAttemptTest(
            Given given,
            Rest rest,
            TestTime time,
            TestTenant tenant,
            Channels channels,
            NotificationService notifications,
            Deliveries deliveries,
            WireMockServer http,
            ManagementService management) {
        this.given = given;
        this.rest = rest;
        this.time = time;
        this.tenant = tenant;
        this.channels = channels;
        this.notifications = notifications;
        this.deliveries = deliveries;
        this.http = http;
        this.management = management;
    }

    @Test
    void theMessageIsRepeatedUnderTheSameKeyOnceTheLockHasRunOut() {
        var id = claimedByAWorkerThatIsGone();

        time.fastForward(seconds(5));
        http.verify(0, postRequestedFor(anyUrl()));
        time.fastForward(TopicWorker.LOCK);
        time.settle();

        var requests = http.findAll(postRequestedFor(anyUrl()));
        assertThat(requests)
                .singleElement()
                .satisfies(
                        request -> assertThat(request.getHeader("webhook-id")).isEqualTo(id));
        var log = rest.get("/api/v1/deliveries/" + id).expect(200).required("log");
        assertThat(log.findValuesAsText("outcome")).containsExactly("LOST", "DELIVERED");
        channels.ignoreSoFar();
    }

    @Test
    void withdrawnInTheMeantimeItIsNotRepeated() {
        var id = claimedByAWorkerThatIsGone();
        CurrentTenant.run(tenant.id(), () -> notifications.withdraw("ref"));

        time.fastForward(TopicWorker.LOCK.multipliedBy(2));
        time.settle();

        http.verify(0, postRequestedFor(anyUrl()));
        assertThat(rest.get("/api/v1/deliveries/" + id).expect(200).text("status"))
                .isEqualTo("CANCELLED");
    }

    private String claimedByAWorkerThatIsGone() {
        var person = given.personWithWebhook("ana");
        var notification = new NotificationRequest(
                TemplateType.ESCALATION,
                "key",
                "ref",
                new Subject("INCIDENT", "i-1", "Checkout is down"),
                1,
                0,
                List.of(person),
                List.of("webhook"),
                90,
                Map.of());
        CurrentTenant.run(tenant.id(), () -> notifications.send(notification));
        management.executeJob(management
                .createJobQuery()
                .tenantIdIn(tenant.id())
                .singleResult()
                .getId());
        var id = rest.get("/api/v1/deliveries?channel=WEBHOOK")
                .expect(200)
                .required("results")
                .get(0)
                .required("id")
                .asText();
        CurrentTenant.run(tenant.id(), () -> deliveries.claim(UUID.fromString(id)));
        return id;
    }
}
