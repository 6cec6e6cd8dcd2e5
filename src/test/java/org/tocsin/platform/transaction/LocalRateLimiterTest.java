package org.tocsin.platform.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LocalRateLimiterTest {

    private final AtomicLong nanos = new AtomicLong(-5);
    private final RateLimit aMinute = RateLimit.perMinute(60);
    private final LocalRateLimiter limiter = new LocalRateLimiter(nanos::get);

    @Test
    void letsAMinutesWorthThroughAtOnceAndThenOneASecond() {
        for (int i = 0; i < 60; i++) {
            assertThat(limiter.take("a", aMinute)).isTrue();
        }
        assertThat(limiter.take("a", aMinute)).isFalse();
        assertThat(limiter.take("b", aMinute)).as("another address").isTrue();

        nanos.addAndGet(Duration.ofMillis(1001).toNanos());
        assertThat(limiter.take("a", aMinute)).isTrue();
        assertThat(limiter.take("a", aMinute)).isFalse();

        nanos.addAndGet(Duration.ofHours(9).toNanos());
        for (int i = 0; i < 60; i++) {
            assertThat(limiter.take("a", aMinute)).isTrue();
        }
        assertThat(limiter.take("a", aMinute)).isFalse();
    }

    @Test
    void forgetsThoseThatCameLongestAgo() {
        for (int i = 0; i < 61; i++) {
            limiter.take("first", aMinute);
        }
        for (int i = 0; i < 10_000; i++) {
            limiter.take("other " + i, aMinute);
        }
        assertThat(limiter.take("first", aMinute)).isTrue();
    }

    @Test
    void thoseThatWaitForTheirTurnComeOneAfterTheOther() {
        var second = Duration.ofSeconds(1);
        assertThat(limiter.takeTurn("room", second)).isEmpty();
        assertThat(limiter.takeTurn("room", second)).contains(Duration.ofSeconds(1));
        assertThat(limiter.takeTurn("room", second)).contains(Duration.ofSeconds(2));
        assertThat(limiter.takeTurn("another", second)).isEmpty();
        for (int i = 0; i < 100; i++) {
            limiter.takeTurn("room", second);
        }
        assertThat(limiter.takeTurn("room", second)).contains(Duration.ofSeconds(30));

        nanos.addAndGet(second.toNanos());
        assertThat(limiter.takeTurn("room", second)).isEmpty();
        assertThat(limiter.takeTurn("room", second)).contains(Duration.ofSeconds(30));
    }

    @Test
    void aClockThatIsSetBackMakesNobodyWait() {
        assertThat(limiter.takeTurn("room", Duration.ofSeconds(1))).isEmpty();

        nanos.addAndGet(-Duration.ofHours(1).toNanos());
        assertThat(limiter.takeTurn("room", Duration.ofSeconds(1))).isEmpty();
    }
}
