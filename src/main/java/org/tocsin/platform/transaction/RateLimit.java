package org.tocsin.platform.transaction;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.BucketState;
import io.github.bucket4j.MathType;
import io.github.bucket4j.TokensInheritanceStrategy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A limit: at most so many events in a period. */
public record RateLimit(int events, Duration period) {

    public static RateLimit perMinute(int events) {
        return new RateLimit(events, Duration.ofMinutes(1));
    }

    /**
     * Applies the limit to every period of that length (a sliding window).
     *
     * @param earlier the times of earlier events, latest first
     * @return how long to wait; empty if an event is allowed now
     */
    public Optional<Duration> untilNext(List<Instant> earlier, Instant now) {
        return Optional.of(earlier)
                .filter(all -> all.size() >= events)
                .map(all -> Duration.between(now, all.get(events - 1).plus(period)))
                .filter(wait -> !wait.isNegative() && !wait.isZero());
    }

    /** A full token bucket, which refills one token at a time. */
    BucketState fullBucket(long nanos) {
        return BucketState.createInitialState(configuration(), MathType.INTEGER_64_BITS, nanos);
    }

    /** @return how many nanoseconds to wait; 0 if a token was taken */
    long take(BucketState bucket, long nanos) {
        bucket.refillAllBandwidth(nanos);
        var wanted = configuration();
        if (!bucket.getConfiguration().equals(wanted)) {
            bucket.copyStateFrom(bucket.replaceConfiguration(wanted, TokensInheritanceStrategy.AS_IS, nanos));
        }
        var wait = bucket.calculateDelayNanosAfterWillBePossibleToConsume(1, nanos, false);
        if (wait == 0) {
            bucket.consume(1);
        }
        return wait;
    }

    static long nanos(Instant moment) {
        return moment.getEpochSecond() * 1_000_000_000L + moment.getNano();
    }

    private BucketConfiguration configuration() {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(events).refillGreedy(events, period))
                .build();
    }
}
