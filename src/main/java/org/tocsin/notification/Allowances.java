package org.tocsin.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Command;
import org.tocsin.platform.CurrentTenant;

/**
 * Token buckets in the database, shared by all nodes. A token is taken in the caller's transaction: if that is rolled back, it
 * is there again.
 */
@Component
class Allowances {

    private static final double SECONDS_PER_MINUTE = 60;

    private final JdbcClient jdbc;

    Allowances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param perMinute size of the bucket, and what flows into it in a minute
     * @return how long to wait for the next token; empty if one was taken
     */
    Optional<Duration> take(String bucket, int perMinute, Instant now) {
        var before = refill(bucket, perMinute, now);
        if (before < 1) {
            var seconds = (1 - before) * SECONDS_PER_MINUTE / perMinute;
            return Optional.of(Duration.ofMillis((long) Math.ceil(seconds * 1000)));
        }
        jdbc.sql("update send_allowance set tokens = tokens - 1 where tenant_id = :tenant and bucket = :bucket")
                .param("tenant", CurrentTenant.id())
                .param("bucket", bucket)
                .update();
        return Optional.empty();
    }

    /** For callers that have no transaction of their own. */
    @Command
    public Optional<Duration> takeAtOnce(String bucket, int perMinute, Instant now) {
        return take(bucket, perMinute, now);
    }

    /** Locks the bucket until the end of the transaction. */
    private double refill(String bucket, int perMinute, Instant now) {
        return jdbc.sql("""
            insert into send_allowance as a (tenant_id, bucket, tokens, refilled_at)
            values (:tenant, :bucket, :size, :now)
            on conflict (tenant_id, bucket) do update set
                tokens = least(:size, a.tokens
                    + greatest(0, extract(epoch from excluded.refilled_at - a.refilled_at)) * :rate),
                refilled_at = greatest(a.refilled_at, excluded.refilled_at)
            returning tokens\
            """)
                .param("tenant", CurrentTenant.id())
                .param("bucket", bucket)
                .param("size", (double) perMinute)
                .param("rate", perMinute / SECONDS_PER_MINUTE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Double.class)
                .single();
    }
}
