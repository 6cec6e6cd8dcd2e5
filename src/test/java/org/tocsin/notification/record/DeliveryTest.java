package org.tocsin.notification.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.process.TopicWorker;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.subject.Subject;

class DeliveryTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Delivery delivery =
            new Delivery(notification(TemplateType.ESCALATION), null, Channel.EMAIL, new MessageBody("t", "b"), NOW);

    @Test
    void onlyOneClaimsIt() {
        assertThat(delivery.claim(NOW)).isTrue();
        assertThat(delivery.claim(NOW.plusSeconds(1))).isFalse();
        assertThat(delivery.claimLeft(NOW.plusSeconds(1))).isEqualTo(TopicWorker.LOCK.minusSeconds(1));
    }

    @Test
    void anAttemptThatAWorkerLeftBehindIsClaimedAgain() {
        delivery.claim(NOW);
        var later = NOW.plus(TopicWorker.LOCK).plus(Duration.ofMillis(1));
        assertThat(delivery.claim(later)).isTrue();
        assertThat(delivery.isAt(1)).isFalse();
        assertThat(delivery.isAt(2)).isTrue();
    }

    @Test
    void withdrawnBeforeTheClaimItNeverGoesOut() {
        delivery.cancel(NOW);
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.CANCELLED);
        assertThat(delivery.claim(NOW)).isFalse();
    }

    @Test
    void withdrawnAfterTheClaimItIsTooLate() {
        delivery.claim(NOW);
        delivery.cancel(NOW);
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.SENDING);
        assertThat(delivery.pageKey()).isNull();
    }

    @Test
    void onePersonIsPagedOnceForASubjectLevelAndRoundWhicheverPolicyAsks() {
        assertThat(notification(TemplateType.ESCALATION).pageKey()).isEqualTo("page:INCIDENT:7:2:1");
        assertThat(notification(TemplateType.SLA_BREACH).pageKey()).isEqualTo("key");
    }

    private static Notification notification(TemplateType type) {
        var subject = new Subject("INCIDENT", "7", "Down");
        var notification =
                new NotificationRequest(type, "key", "ref", subject, 2, 1, List.of(), List.of(), 90, Map.of());
        return new Notification("default", notification, Map.of(), NOW);
    }
}
