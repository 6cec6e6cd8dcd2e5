package org.tocsin.dashboard;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Serves {@code /ws/events} for pages of this origin; the security chain has authenticated the caller. */
@Configuration
@EnableWebSocket
class LiveEventsConfiguration implements WebSocketConfigurer {

    private final LiveEvents events;

    LiveEventsConfiguration(LiveEvents events) {
        this.events = events;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(events, "/ws/events");
    }
}
