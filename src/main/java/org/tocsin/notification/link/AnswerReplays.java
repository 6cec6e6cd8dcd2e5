package org.tocsin.notification.link;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which provider requests were taken, in the transaction that takes them, so that a failed one can be repeated. */
@Component
public class AnswerReplays {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    AnswerReplays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One request of a provider.
     *
     * @param key unique to the request: its signature, or the provider's id of it
     */
    public record Request(String provider, String key) {}

    /** @return whether it is new */
    public boolean isNew(Request request) {
        var now = clock.instant();
        jdbc.sql("delete from answer_replay where seen_at < :old")
                .param("old", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("insert into answer_replay (provider, key, seen_at) values (:provider, :key, :at)"
                                + " on conflict do nothing")
                        .param("provider", request.provider())
                        .param("key", request.key())
                        .param("at", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
