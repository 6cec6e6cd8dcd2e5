package org.tocsin.notification.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import org.tocsin.notification.record.Delivery;
import org.tocsin.notification.record.MessageBody;
import org.tocsin.notification.record.Notification;
import org.tocsin.notification.record.NotificationRequest;
import org.tocsin.notification.record.TemplateType;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.subject.Subject;

class AnswerTokenTest {

    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    private final AnswerSeal seal = new AnswerSeal("a key of thirty-two bytes, or so".getBytes());
    private final AnswerLink link = link(7);

    @Test
    void isShortEnoughForAnSmsAndIsReadAgain() {
        var text = seal.token(link, ResponseActionType.RESOLVE).text();

        assertThat(text).hasSize(24).matches("[A-Za-z0-9_-]+");
        var token = AnswerToken.of(text).orElseThrow();
        assertThat(token.action()).isEqualTo(ResponseActionType.RESOLVE);
        assertThat(token.link()).isEqualTo(7);
        assertThat(seal.holds(token, link)).isTrue();
        assertThat(token.toString()).doesNotContain(text);
    }

    @Test
    void buttonsHaveATokenThatIsNoLink() {
        var token = AnswerToken.of(seal.token(link, null).text()).orElseThrow();
        assertThat(token.action()).isNull();
        assertThat(seal.holds(token, link)).isTrue();
    }

    @Test
    void noneOfTheThingsItIsBoundToCanBeExchanged() {
        var token = AnswerToken.of(
                        seal.token(link, ResponseActionType.ACKNOWLEDGE).text())
                .orElseThrow();
        var otherAction = new AnswerToken(ResponseActionType.RESOLVE, token.link(), token.seal());
        assertThat(seal.holds(otherAction, link)).isFalse();
        assertThat(seal.holds(new AnswerToken(null, token.link(), token.seal()), link))
                .isFalse();
        assertThat(seal.holds(token, link(8))).isFalse();
        assertThat(new AnswerSeal("another key".getBytes()).holds(token, link)).isFalse();

        set(link, "tenantId", "other");
        assertThat(seal.holds(token, link)).isFalse();
        set(link, "tenantId", "default");
        assertThat(seal.holds(token, link)).isTrue();
        set(link, "expiresAt", NOW.plus(Duration.ofDays(300)));
        assertThat(seal.holds(token, link)).isFalse();
        set(link, "expiresAt", NOW.plusSeconds(60));
        set(link, "personId", UUID.randomUUID());
        assertThat(seal.holds(token, link)).isFalse();
        set(link, "personId", null);
        set(link, "deliveryId", UUID.randomUUID());
        assertThat(seal.holds(token, link)).isFalse();
    }

    @Test
    void eachBitCounts() {
        var text = seal.token(link, ResponseActionType.ACKNOWLEDGE).text();
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var held = new HashSet<String>();
        for (int i = 0; i < text.length(); i++) {
            for (char c : alphabet.toCharArray()) {
                var other = text.substring(0, i) + c + text.substring(i + 1);
                AnswerToken.of(other).filter(t -> seal.holds(t, link)).ifPresent(t -> held.add(other));
            }
        }
        assertThat(held).containsExactly(text);
    }

    @Test
    void whatCanNotBeATokenIsNotLookedUp() {
        for (var text : List.of(
                "", "x", "A".repeat(24), "a".repeat(23), "a".repeat(25), "../../etc/passwd________", "ä".repeat(24))) {
            assertThat(AnswerToken.of(text)).as(text).isEmpty();
        }
    }

    private static void set(Object entity, String field, @Nullable Object value) {
        ReflectionTestUtils.setField(entity, field, value);
    }

    private static AnswerLink link(long id) {
        var subject = new Subject("INCIDENT", "7", "Down");
        var request = new NotificationRequest(
                TemplateType.ESCALATION, "key", "ref", subject, 2, 1, List.of(), List.of(), 90, Map.of());
        var notification = new Notification("default", request, Map.of(), NOW);
        set(notification, "id", new UUID(1, 1));
        var delivery = new Delivery(notification, null, Channel.SMS, new MessageBody("t", "b"), NOW);
        set(delivery, "id", new UUID(2, 2));
        return new AnswerLink(id, delivery, "k7", NOW, NOW.plusSeconds(60));
    }
}
