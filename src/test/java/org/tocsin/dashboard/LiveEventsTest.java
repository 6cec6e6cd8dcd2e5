package org.tocsin.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.tocsin.platform.access.Access;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.subject.News;

class LiveEventsTest {

    private static final UUID ANA = UUID.randomUUID(), BO = UUID.randomUUID();

    private final LiveEvents events = new LiveEvents(new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE));
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void close() {
        released.countDown();
        events.close();
    }

    @Test
    void everybodySeesTheirTenantsNewsAndNobodyElses() throws Exception {
        var ana = connect(ANA, "acme");
        var zoe = connect(UUID.randomUUID(), "other");

        events.on(news("acme", null, 1));
        events.on(news("other", null, 2));
        events.on(news("acme", null, 3));
        events.on(news("other", null, 4));

        assertThat(next(ana)).contains("\"tenant_id\":\"acme\"", "\"type\":\"sla.breached\"", "\"data\":{\"n\":1}");
        assertThat(next(ana)).contains("\"n\":3");
        assertThat(next(zoe)).contains("\"tenant_id\":\"other\"", "\"n\":2");
        assertThat(next(zoe)).contains("\"n\":4");
    }

    @Test
    void whatIsForOnePersonGoesToThatPersonOnly() throws Exception {
        var ana = connect(ANA, "acme");
        var bo = connect(BO, "acme");

        events.on(news("acme", BO, 1));
        events.on(news("acme", null, 2));
        events.on(news("acme", ANA, 3));
        events.on(news("acme", null, 4));

        assertThat(List.of(next(bo), next(bo), next(bo)))
                .extracting(LiveEventsTest::number)
                .containsExactly(1, 2, 4);
        assertThat(List.of(next(ana), next(ana), next(ana)))
                .extracting(LiveEventsTest::number)
                .containsExactly(2, 3, 4);
    }

    @Test
    void aPageThatDoesNotReadIsClosedAndDelaysNoOther() throws Exception {
        var stuck = session(ANA, "acme");
        doAnswer(call -> {
                    released.await();
                    return null;
                })
                .when(stuck)
                .sendMessage(any());
        var closed = new CountDownLatch(1);
        doAnswer(call -> {
                    closed.countDown();
                    return null;
                })
                .when(stuck)
                .close(CloseStatus.SESSION_NOT_RELIABLE);
        events.afterConnectionEstablished(stuck);
        var bo = connect(BO, "acme");

        for (int i = 1; i <= 300; i++) {
            events.on(news("acme", null, i));
            assertThat(number(next(bo))).isEqualTo(i);
        }

        assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private BlockingQueue<String> connect(UUID person, String tenantId) throws Exception {
        var session = session(person, tenantId);
        var heard = new LinkedBlockingQueue<String>();
        doAnswer(call -> heard.add(call.<TextMessage>getArgument(0).getPayload()))
                .when(session)
                .sendMessage(any());
        events.afterConnectionEstablished(session);
        return heard;
    }

    private static String next(BlockingQueue<String> heard) throws InterruptedException {
        var text = heard.poll(10, TimeUnit.SECONDS);
        assertThat(text).as("something is heard at all").isNotNull();
        return text;
    }

    private static int number(String text) {
        return Integer.parseInt(text.replaceAll(".*\"n\":(\\d+).*", "$1"));
    }

    private static WebSocketSession session(UUID person, String tenantId) {
        var actor = new Actor(person.toString(), "somebody", null, tenantId, Access.VIEWER);
        var session = mock(WebSocketSession.class);
        when(session.getId()).thenReturn(UUID.randomUUID().toString());
        when(session.getPrincipal())
                .thenReturn(UsernamePasswordAuthenticationToken.authenticated(actor, null, actor.getAuthorities()));
        return session;
    }

    private static News news(String tenantId, @Nullable UUID onlyFor, int number) {
        return new News("sla.breached", tenantId, Instant.EPOCH, Map.of("n", number), onlyFor);
    }
}
