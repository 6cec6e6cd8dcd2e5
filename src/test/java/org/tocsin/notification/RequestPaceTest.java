package org.tocsin.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RequestPaceTest {

    private final AtomicLong nanos = new AtomicLong(-5);
    private final RequestPace pace = new RequestPace(60, nanos::get);

    @Test
    void letsAMinutesWorthThroughAtOnceAndThenOneASecond() {
        for (int i = 0; i < 60; i++) {
            assertThat(pace.allows("a")).isTrue();
        }
        assertThat(pace.allows("a")).isFalse();
        assertThat(pace.allows("b")).as("another address").isTrue();

        nanos.addAndGet(Duration.ofMillis(1001).toNanos());
        assertThat(pace.allows("a")).isTrue();
        assertThat(pace.allows("a")).isFalse();

        nanos.addAndGet(Duration.ofHours(9).toNanos());
        for (int i = 0; i < 60; i++) {
            assertThat(pace.allows("a")).isTrue();
        }
        assertThat(pace.allows("a")).isFalse();
    }

    @Test
    void forgetsThoseThatCameLongestAgo() {
        for (int i = 0; i < 61; i++) {
            pace.allows("first");
        }
        for (int i = 0; i < 10_000; i++) {
            pace.allows("other " + i);
        }
        assertThat(pace.allows("first")).isTrue();
    }
}
