package org.tocsin.notification.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.notification.link.ResponseActionType.ACKNOWLEDGE;
import static org.tocsin.testkit.TestTime.minutes;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.notification.record.Delivery;
import org.tocsin.notification.record.MessageBody;
import org.tocsin.notification.record.Notification;
import org.tocsin.notification.record.NotificationRepository;
import org.tocsin.notification.words.OutgoingMessages;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.subject.Severity;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Rest;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTenant;
import org.tocsin.testkit.TestTime;

/** Pages after an acknowledgement ring at providers that ignore events for acknowledged alerts. */
@Scenario
class AlertsRingAgainTest {

    private final Given given;
    private final Rest rest;
    private final TestTime time;
    private final TestTenant tenant;
    private final Channels channels;
    private final AnswerScenes scenes;
    private final NotificationRepository notifications;
    private final OutgoingMessages messages;
    private final TransactionTemplate transaction;

    AlertsRingAgainTest(
            Given given,
            Rest rest,
            TestTime time,
            TestTenant tenant,
            Channels channels,
            AnswerLinkRepository links,
            AnswerKey key,
            NotificationRepository notifications,
            OutgoingMessages messages,
            TransactionTemplate transaction) {
        this.given = given;
        this.rest = rest;
        this.time = time;
        this.tenant = tenant;
        this.channels = channels;
        this.scenes = new AnswerScenes(rest, tenant, links, key, transaction);
        this.notifications = notifications;
        this.messages = messages;
        this.transaction = transaction;
    }

    @Test
    void whatIsPagedAfterSomebodyAcknowledgedIsAnAlertOfItsOwn() {
        given.rotation("Primary").onCall("ana").backup("bo");
        acknowledgementsRunOutAfterAnHour();
        var incident = given.incident().severity(Severity.CRITICAL).opened();
        time.fastForward(minutes(31));
        var escalation = scenes.escalation(incident).required("id").asText();
        var before = withdrawals(escalation, Channel.PAGERDUTY);
        assertThat(before).as("two levels, one alert").hasSizeGreaterThan(1).containsOnly(0L);

        scenes.press(scenes.path(incident, "ana", ACKNOWLEDGE)).expect(200);
        time.fastForward(minutes(59));
        assertThat(withdrawals(escalation, Channel.PAGERDUTY)).isEqualTo(before);
        time.fastForward(minutes(1));
        assertThat(scenes.escalation(incident).required("status").asText()).isEqualTo("TRIGGERED");
        var after = withdrawals(escalation, Channel.PAGERDUTY);
        assertThat(after.subList(0, before.size())).containsOnly(0L);
        assertThat(after.subList(before.size(), after.size()))
                .as("it rings again")
                .isNotEmpty()
                .containsOnly(1L);
        assertThat(withdrawals(escalation, Channel.SLACK)).as("needs no names").containsOnly(0L);
        channels.ignoreSoFar();
    }

    private void acknowledgementsRunOutAfterAnHour() {
        var policies = "/api/sla-oncall/api/v1/escalation-policies/";
        for (var policy : rest.get(policies).expect(200).required("results")) {
            rest.patch(policies + policy.required("id").asText() + "/", Map.of("ack_timeout_minutes", 60))
                    .expect(200);
        }
    }

    /** @return for each page so far, how often earlier ones were withdrawn, as channels see it */
    private List<Long> withdrawals(String reference, Channel channel) {
        return CurrentTenant.call(
                tenant.id(),
                () -> transaction.execute(status -> notifications.findAll().stream()
                        .filter(notification -> notification.reference().equals(reference))
                        .sorted(Comparator.comparing(notification -> notification.createdAt()))
                        .map(notification -> told(notification, channel))
                        .toList()));
    }

    private long told(Notification notification, Channel channel) {
        var words = new MessageBody("title", "text");
        var delivery = new Delivery(notification, null, channel, words, notification.createdAt());
        return messages.of(notification, delivery, words).about().withdrawn();
    }
}
