package org.tocsin.dashboard;

import jakarta.websocket.Session;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.subject.News;

/**
 * The connection of one open page. Messages wait in a short queue and are sent by one thread at a time. If a page does not
 * read, its queue fills and the connection is closed; the publisher never waits.
 */
class Socket {

    private static final int LONGEST_QUEUE = 256;
    private static final long LONGEST_SEND_MILLIS = 5_000;

    private final WebSocketSession session;
    private final Actor actor;
    private final Executor threads;
    private final BlockingQueue<TextMessage> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private final AtomicBoolean sending = new AtomicBoolean();

    Socket(WebSocketSession session, Actor actor, Executor threads) {
        this.session = session;
        this.actor = actor;
        this.threads = threads;
        if (session instanceof NativeWebSocketSession tomcat && tomcat.getNativeSession() instanceof Session socket) {
            socket.getUserProperties().put("org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT", LONGEST_SEND_MILLIS);
        }
    }

    boolean mayRead(News news) {
        return actor.tenantId().equals(news.tenantId())
                && (news.onlyFor() == null || news.onlyFor().toString().equals(actor.id()));
    }

    void send(TextMessage message) {
        if (!queue.offer(message)) {
            execute(() -> close(CloseStatus.SESSION_NOT_RELIABLE));
        } else if (sending.compareAndSet(false, true)) {
            execute(this::sendWaiting);
        }
    }

    private void sendWaiting() {
        try {
            do {
                for (var next = queue.poll(); next != null; next = queue.poll()) {
                    session.sendMessage(next);
                }
                sending.set(false);
                // another thread may have queued one between the last poll and this reset
            } while (!queue.isEmpty() && sending.compareAndSet(false, true));
        } catch (IOException | RuntimeException e) {
            close(CloseStatus.SERVER_ERROR); // the flag stays set: nothing more is sent
        }
    }

    private void execute(Runnable work) {
        try {
            threads.execute(work);
        } catch (RejectedExecutionException e) {
            // the application shuts down and closes the socket
        }
    }

    private void close(CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException | RuntimeException e) {
            // it is closed already
        }
    }
}
