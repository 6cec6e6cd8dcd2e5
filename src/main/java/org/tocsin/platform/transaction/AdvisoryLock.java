package org.tocsin.platform.transaction;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Serialises transactions that name the same key, over all nodes: each holds the lock until it ends, so that the next one sees its changes.
 */
@Component
public class AdvisoryLock {

    private final JdbcClient jdbc;

    AdvisoryLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void hold(String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(key)
                .query(row -> {});
    }

    /** For tasks at a node's start; keys are hashed as in earlier versions, whose nodes may start at the same time. */
    public void holdAtStart(String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))").param(key).query(row -> {});
    }
}
