package org.tocsin.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.subject.News;

/**
 * Pushes {@link News} to open pages as JSON {@code {"type","tenant_id","at","data"}}. A page receives those of its own tenant, and
 * personal ones only if they are for its user. The inbox and the API have what a page missed while disconnected.
 */
@Component
class LiveEvents extends TextWebSocketHandler {

    private static final Logger log = LoggerFactory.getLogger(LiveEvents.class);
    private static final int MAX_SOCKETS = 500;

    private final Map<String, Socket> sockets = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "live-events");
        thread.setDaemon(true);
        return thread;
    });
    private final ObjectMapper json;

    LiveEvents(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws Exception {
        if (!(session.getPrincipal() instanceof Authentication known && known.getPrincipal() instanceof Actor actor)) {
            session.close(CloseStatus.POLICY_VIOLATION);
        } else if (sockets.size() >= MAX_SOCKETS) {
            session.close(CloseStatus.SERVICE_OVERLOAD);
        } else {
            sockets.put(session.getId(), new Socket(session, actor, threads));
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        sockets.remove(session.getId());
    }

    /** After the commit only: a rolled-back transaction has no news. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(News news) {
        var readers = sockets.values().stream().filter(s -> s.mayRead(news)).toList();
        if (readers.isEmpty()) {
            return;
        }
        try {
            var message = new TextMessage(
                    json.writeValueAsString(new Event(news.type(), news.tenantId(), news.at(), news.data())));
            readers.forEach(socket -> socket.send(message));
        } catch (JsonProcessingException e) {
            log.warn("News {} could not be written as JSON", news.type(), e);
        }
    }

    private record Event(String type, String tenantId, Instant at, Map<String, Object> data) {}

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
