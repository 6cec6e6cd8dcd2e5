package org.tocsin.platform.transaction;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.bucket4j.BucketState;
import io.github.bucket4j.distributed.serialization.Scope;
import io.github.bucket4j.distributed.versioning.Versions;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A rate limiter over all nodes and restarts: token buckets in the database. A token is taken in the caller's transaction, which locks its
 * bucket until it ends; a rollback returns the token.
 */
@Component
public class RateLimiter {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    RateLimiter(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @return how long to wait for the next token; empty if one was taken */
    public Optional<Duration> take(String bucket, RateLimit limit) {
        var nanos = RateLimit.nanos(clock.instant());
        var stored = lock(bucket);
        var state = stored == null ? limit.fullBucket(nanos) : read(stored);
        var wait = limit.take(state, nanos);
        if (wait > 0) {
            return Optional.of(Duration.ofMillis(-Math.floorDiv(-wait, 1_000_000L)));
        }
        jdbc.sql("update send_allowance set state = cast(:state as jsonb) where tenant_id = :tenant and bucket"
                        + " = :bucket")
                .param("state", written(state))
                .param("tenant", CurrentTenant.id())
                .param("bucket", bucket)
                .update();
        return Optional.empty();
    }

    /** For callers that have no transaction of their own. */
    @Command
    public Optional<Duration> takeAtOnce(String bucket, RateLimit limit) {
        return take(bucket, limit);
    }

    /** @return the stored state of the bucket; null if it is new */
    private @Nullable String lock(String bucket) {
        var row = jdbc.sql("""
            insert into send_allowance (tenant_id, bucket) values (:tenant, :bucket)
            on conflict (tenant_id, bucket) do update set bucket = excluded.bucket returning state\
            """)
                .param("tenant", CurrentTenant.id())
                .param("bucket", bucket)
                .query()
                .singleRow();
        var state = row.get("state");
        return state == null ? null : state.toString();
    }

    private BucketState read(String stored) {
        try {
            return BucketState.fromJsonCompatibleSnapshot(
                    json.readValue(stored, new TypeReference<HashMap<String, Object>>() {}));
        } catch (IOException e) {
            throw new IllegalStateException("A stored bucket can't be read", e);
        }
    }

    private String written(BucketState state) {
        try {
            return json.writeValueAsString(
                    BucketState.toJsonCompatibleSnapshot(state, Versions.getLatest(), Scope.PERSISTED_STATE));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
