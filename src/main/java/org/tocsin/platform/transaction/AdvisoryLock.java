package org.tocsin.platform.transaction;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets transactions that name the same key in one after the other, over all nodes: each holds the key until it ends, so that
 * the next one sees what it did.
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

    /** For what a node does at its start; keys are hashed as nodes of earlier versions do, which may start beside it. */
    public void holdAtStart(String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))").param(key).query(row -> {});
    }
}
