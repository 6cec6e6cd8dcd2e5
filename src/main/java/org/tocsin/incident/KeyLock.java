package org.tocsin.incident;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets reports with the same key in one after the other, until each has committed, so that the second sees the first.
 * The unique indexes stay the wall; this only turns their error into an answer.
 */
@Component
class KeyLock {

    private final JdbcClient jdbc;

    KeyLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void hold(String tenantId, String use, String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(tenantId + '/' + use + '/' + key)
                .query(row -> {});
    }
}
