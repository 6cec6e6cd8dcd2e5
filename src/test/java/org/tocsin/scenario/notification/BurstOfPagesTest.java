package org.tocsin.scenario.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.testkit.Expected.email;
import static org.tocsin.testkit.Expected.webhook;
import static org.tocsin.testkit.TestTime.minutes;
import static org.tocsin.testkit.TestTime.seconds;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.notification.NotificationService;
import org.tocsin.notification.link.SignedByTwilio;
import org.tocsin.notification.record.NotificationRequest;
import org.tocsin.notification.record.TemplateType;
import org.tocsin.platform.subject.Severity;
import org.tocsin.platform.subject.Subject;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** A burst of pages reaches a person as a few messages, and none of the pages is lost. */
@Scenario
class BurstOfPagesTest extends PageScenes {

    private final Given given;
    private final TestTime time;
    private final Channels channels;
    private final RuntimeService runtime;
    private final JavaMailSenderImpl mail;
    private final NotificationService notifications;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    BurstOfPagesTest(
            Given given,
            Rest rest,
            TestTime time,
            TestTenant tenant,
            Channels channels,
            NotificationService notifications,
            RuntimeService runtime,
            JavaMailSenderImpl mail,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        super(rest, tenant, notifications);
        this.given = given;
        this.time = time;
        this.channels = channels;
        this.runtime = runtime;
        this.mail = mail;
        this.notifications = notifications;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void twoAMinuteGoOutSingly() {
        rest.patch("/api/v1/tenants/" + tenant.id() + "/message-rules", Map.of("bundle_after", 2))
                .expect(200);
    }

    @Test
    void theRestOfABurstIsOneMessageAndP0IsNeverPartOfIt() {
        var ana = given.person("ana");
        var bo = given.person("bo");
        for (int i = 1; i <= 5; i++) {
            page("burst-" + i, "Disk " + i + " is full", List.of(ana), Map.of("priority", "P2"));
        }
        page("p0", "Checkout is down", List.of(ana), Map.of("priority", "P0"));
        page("other", "Cart is slow", List.of(bo), Map.of("priority", "P2"));

        channels.expect(email("ana").saying("Checkout is down"));
        channels.expect(email("bo").saying("Cart is slow"));
        channels.expect(email("ana").saying("is full"));
        channels.expect(email("ana").saying("is full"));
        channels.expectNothingElse();

        time.fastForward(seconds(46));
        var bundle = channels.expect(email("ana").saying("3 messages"));
        channels.expectNothingElse();
        for (var delivery : deliveries()) {
            var title = delivery.required("title").asText();
            assertThat(delivery.required("status").asText()).as(title).isEqualTo("DELIVERED");
            if (delivery.required("detail").asText().contains("in one message")) {
                assertThat(bundle)
                        .contains(
                                title,
                                "/incidents/" + delivery.required("subject_id").asText());
            }
        }
        assertThat(running()).isZero();
    }

    @Test
    void whatIsAnsweredMeanwhileIsNotInTheMessageAndTheOthersDoNotDependOnIt() {
        var ana = given.person("ana");
        for (int i = 1; i <= 5; i++) {
            pageOf("ref-" + i, "Disk " + i + " is full", ana);
            time.settle();
        }
        channels.expect(email("ana").saying("Disk 1"));
        channels.expect(email("ana").saying("Disk 2"));
        withdraw("ref-3");
        withdraw("ref-4");
        time.fastForward(minutes(2));

        channels.expect(email("ana").saying("Disk 5 is full"));
        channels.expectNothingElse();
        assertThat(running()).isZero();
    }

    @Test
    void aBundleThatCannotBeDeliveredPassesEachOfItsPagesOn() {
        var port = mail.getPort();
        var cy = addPerson("cy", Map.of("EMAIL", "cy@" + tenant.id() + ".example", "WEBHOOK", given.hook("cy")));
        for (int i = 1; i <= 4; i++) {
            pageBy(List.of("email"), "k" + i, "Disk " + i + " is full", cy);
            time.settle();
        }
        channels.ignoreSoFar();
        mail.setPort(1);
        time.fastForward(seconds(31));
        time.settle();
        mail.setPort(port);
        assertThat(texts(deliveries(), "status")).contains("RETRYING", "PENDING");
        rest.patch("/api/v1/tenants/" + tenant.id() + "/message-rules", Map.of("allowed_channels", List.of("WEBHOOK")))
                .expect(200);
        time.fastForward(minutes(2));

        channels.expect(webhook("cy").saying("Disk 3 is full"));
        channels.expect(webhook("cy").saying("Disk 4 is full"));
        channels.expectNothingElse();
        assertThat(running()).isZero();
    }

    @Test
    void aBundleThatIsSentAgainIsAnsweredAsItWouldHaveBeenBefore() {
        var port = mail.getPort();
        given.rotation("Primary").onCall("ana");
        for (int i = 1; i <= 4; i++) {
            given.incident().severity(Severity.CRITICAL).opened();
            time.settle();
        }
        channels.ignoreSoFar();
        mail.setPort(1);
        time.fastForward(seconds(46));
        time.settle();
        mail.setPort(port);
        time.fastForward(minutes(2));

        channels.expect(email("ana").saying("2 messages"));
        CurrentTenant.run(
                tenant.id(),
                () -> transaction.executeWithoutResult(status -> assertThat(
                                jdbc.queryForList("select count(*) from answer_link group by delivery_id", Long.class))
                        .hasSize(4)
                        .containsOnly(1L)));
    }

    @Test
    void aBundleThatNeverArrivedPassesEachOfItsPagesOn() {
        var cy = addPerson("cy", Map.of("EMAIL", "cy@" + tenant.id() + ".example", "WEBHOOK", given.hook("cy")));
        for (int i = 1; i <= 4; i++) {
            pageBy(List.of("email"), "k" + i, "Disk " + i + " is full", cy);
            time.settle();
        }
        channels.ignoreSoFar();
        time.fastForward(seconds(46));
        channels.expect(email("cy").saying("2 messages"));
        channels.expectNothingElse();

        var name = deliveryOf("Disk 4").required("provider_id").asText();
        var lead = name.substring(1, name.indexOf('@'));
        var report = Map.of("MessageSid", name, "MessageStatus", "undelivered", "To", "+49151");
        SignedByTwilio.post(rest, "/api/v1/answers/twilio/status?delivery=" + lead, report)
                .expect(204);
        channels.expect(webhook("cy").saying("Disk 3 is full"));
        channels.expect(webhook("cy").saying("Disk 4 is full"));
        channels.expectNothingElse();
        assertThat(statuses("Disk 3")).containsEntry("EMAIL", "REFUSED").containsEntry("WEBHOOK", "DELIVERED");
        assertThat(statuses("Disk 4")).containsEntry("EMAIL", "REFUSED").containsEntry("WEBHOOK", "DELIVERED");
        assertThat(statuses("Disk 1")).containsEntry("EMAIL", "DELIVERED");
        assertThat(running()).isZero();
    }

    private void pageOf(String reference, String title, String to) {
        var subject = new Subject("INCIDENT", reference, title);
        send(reference, reference, subject, List.of(), to);
    }

    private void pageBy(List<String> words, String key, String title, String to) {
        send(key, "ref", new Subject("INCIDENT", key, title), words, to);
    }

    private void send(String key, String reference, Subject subject, List<String> words, String to) {
        var type = TemplateType.ESCALATION;
        var facts = Map.of("priority", "P2");
        var request = new NotificationRequest(type, key, reference, subject, 1, 0, List.of(to), words, 70, facts);
        CurrentTenant.run(tenant.id(), () -> notifications.send(request));
    }

    private long running() {
        time.settle();
        return runtime.createProcessInstanceQuery().tenantIdIn(tenant.id()).count();
    }
}
