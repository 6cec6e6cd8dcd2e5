package org.tocsin.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.tocsin.platform.Access;
import org.tocsin.platform.Actor;
import org.tocsin.platform.News;

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

        events.on(news("acme", null));
        events.on(news("other", null));

        await().until(() -> ana.size() == 1 && zoe.size() == 1);
        assertThat(ana.get(0)).contains("\"tenant_id\":\"acme\"", "\"type\":\"sla.breached\"", "\"data\":{\"n\":1}");
        assertThat(zoe.get(0)).contains("\"tenant_id\":\"other\"");
    }

    @Test
    void whatIsForOnePersonGoesToThatPersonOnly() throws Exception {
        var ana = connect(ANA, "acme");
        var bo = connect(BO, "acme");

        events.on(news("acme", BO));
        events.on(news("acme", null));

        await().until(() -> bo.size() == 2 && ana.size() == 1);
    }

    @Test
    void aPageThatDoesNotReadDelaysNobodyAndIsClosed() throws Exception {
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
            events.on(news("acme", null));
            var expected = i;
            if (i % 50 == 0) {
                await().until(() -> bo.size() == expected);
            }
        }

        await().until(() -> closed.getCount() == 0);
    }

    private List<String> connect(UUID person, String tenantId) throws Exception {
        var session = session(person, tenantId);
        var heard = new CopyOnWriteArrayList<String>();
        doAnswer(call -> heard.add(call.<TextMessage>getArgument(0).getPayload()))
                .when(session)
                .sendMessage(any());
        events.afterConnectionEstablished(session);
        return heard;
    }

    private static WebSocketSession session(UUID person, String tenantId) {
        var actor = new Actor(person.toString(), "somebody", null, tenantId, Access.VIEWER);
        var session = mock(WebSocketSession.class);
        when(session.getId()).thenReturn(UUID.randomUUID().toString());
        when(session.getPrincipal())
                .thenReturn(UsernamePasswordAuthenticationToken.authenticated(actor, null, actor.getAuthorities()));
        return session;
    }

    private static News news(String tenantId, @Nullable UUID onlyFor) {
        return new News("sla.breached", tenantId, Instant.EPOCH, Map.of("n", 1), onlyFor);
    }
}
