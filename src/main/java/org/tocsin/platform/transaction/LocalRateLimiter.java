package org.tocsin.platform.transaction;

import io.github.bucket4j.BucketState;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** A rate limiter on this node: token buckets in memory, for the keys used last. */
public final class LocalRateLimiter {

    private static final int MAX_BUCKETS = 10_000;
    private static final long LONGEST_QUEUE = Duration.ofSeconds(30).toNanos();

    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MAX_BUCKETS;
        }
    };

    private static final class Bucket {

        private final BucketState state;
        private long lastTaken;
        private long queueEnd;

        Bucket(BucketState state, long now) {
            this.state = state;
            this.lastTaken = now;
            this.queueEnd = now;
        }
    }

    public LocalRateLimiter(Clock clock) {
        this(() -> RateLimit.nanos(clock.instant()));
    }

    /** @param nanos the time in nanoseconds since any moment */
    public LocalRateLimiter(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** @return whether a token was taken */
    public synchronized boolean take(String key, RateLimit limit) {
        var now = nanos.getAsLong();
        return limit.take(bucket(key, limit, now).state, now) == 0;
    }

    /**
     * Keeps a minimum time between two events. Callers that must wait get increasing times, so that they do not all come back at once.
     *
     * @return how long to wait; empty if the caller may proceed
     */
    public synchronized Optional<Duration> takeTurn(String key, Duration pace) {
        var now = nanos.getAsLong();
        var limit = new RateLimit(1, pace);
        var bucket = bucket(key, limit, now);
        if (limit.take(bucket.state, now) == 0) {
            bucket.lastTaken = now;
            bucket.queueEnd = Math.max(bucket.queueEnd, now);
            return Optional.empty();
        }
        bucket.queueEnd = Math.min(bucket.queueEnd + pace.toNanos(), now + LONGEST_QUEUE);
        return Optional.of(Duration.ofNanos(bucket.queueEnd - now));
    }

    public synchronized void reset() {
        buckets.clear();
    }

    /** A clock that was set back makes nobody wait. */
    private Bucket bucket(String key, RateLimit limit, long now) {
        var bucket = buckets.get(key);
        if (bucket == null || bucket.lastTaken > now) {
            bucket = new Bucket(limit.fullBucket(now), now);
            buckets.put(key, bucket);
        }
        return bucket;
    }
}
