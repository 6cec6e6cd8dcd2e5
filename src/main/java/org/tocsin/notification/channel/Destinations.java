package org.tocsin.notification.channel;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.tocsin.platform.transaction.LocalRateLimiter;

/**
 * Guards each destination by a bulkhead, so that a slow one holds only part of its channel's threads, a circuit breaker, and the pace it
 * asks for. A message that is not let in has used up no attempt.
 */
@Component
public class Destinations {

    /** How many messages may be on their way to one destination at once, on each node. */
    public static final int AT_ONCE = 4;

    private static final Duration REST = Duration.ofSeconds(30);
    private static final long FULL_MILLIS = 2000;

    private final CircuitBreakerRegistry breakers;
    private final Map<String, Places> places = new ConcurrentHashMap<>();
    private final LocalRateLimiter paces;

    Destinations(Clock clock) {
        this.paces = new LocalRateLimiter(clock);
        this.breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(60)
                .waitDurationInOpenState(REST)
                .permittedNumberOfCallsInHalfOpenState(2)
                .clock(clock)
                .build());
    }

    /** The places of one destination's bulkhead. */
    private static final class Places {

        private static final long QUICK_NANOS = TimeUnit.MILLISECONDS.toNanos(100), PATIENCE_MILLIS = 200;

        private final Semaphore free = new Semaphore(AT_ONCE);
        private volatile long quickAt = System.nanoTime() - QUICK_NANOS;

        /** Waits up to 200 ms for a place if the destination was quick to respond just now. */
        boolean enter() {
            if (free.tryAcquire()) {
                return true;
            }
            try {
                return System.nanoTime() - quickAt < QUICK_NANOS
                        && free.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        void answeredIn(long nanos) {
            if (nanos < QUICK_NANOS) {
                quickAt = System.nanoTime();
            }
        }

        void leave() {
            free.release();
        }
    }

    /** A pass, or the time after which to ask again. */
    public sealed interface Entry {}

    public record Later(Duration delay, String reason) implements Entry {}

    /** Permission for one call. The caller closes it, used or not. */
    public final class Pass implements Entry, AutoCloseable {

        private final CircuitBreaker breaker;
        private final Places place;
        private boolean used;

        private Pass(CircuitBreaker breaker, Places place) {
            this.breaker = breaker;
            this.place = place;
        }

        public SendResult send(Supplier<SendResult> call) {
            used = true;
            var started = System.nanoTime();
            try {
                var result = call.get();
                var took = System.nanoTime() - started;
                note(breaker, result, took);
                place.answeredIn(took);
                return result;
            } catch (RuntimeException e) {
                breaker.onError(System.nanoTime() - started, TimeUnit.NANOSECONDS, e);
                return new SendResult.RetryLater(
                        "Sending failed: " + e.getClass().getSimpleName() + ".");
            }
        }

        @Override
        public void close() {
            if (!used) {
                breaker.releasePermission();
            }
            place.leave();
        }
    }

    public Entry enter(MessageChannel channel, String address) {
        var pace = channel.pace(address);
        return enter(
                channel.destination(address),
                () -> pace.flatMap(p -> paces.takeTurn(channel.channel() + " " + address, p)));
    }

    /** Without the pace, for calls that send no new message. */
    public Entry enterUnpaced(MessageChannel channel, String address) {
        return enter(channel.destination(address), Optional::empty);
    }

    private Entry enter(String destination, Supplier<Optional<Duration>> pace) {
        var place = places.computeIfAbsent(destination, name -> new Places());
        if (!place.enter()) {
            var delay = FULL_MILLIS + ThreadLocalRandom.current().nextLong(FULL_MILLIS);
            return new Later(Duration.ofMillis(delay), "Not tried: the destination is busy with others.");
        }
        var breaker = breakers.circuitBreaker(destination);
        if (!breaker.tryAcquirePermission()) {
            place.leave();
            return new Later(REST, "Not tried: the destination has not been answering.");
        }
        var wait = pace.get();
        if (wait.isPresent()) {
            breaker.releasePermission();
            place.leave();
            return new Later(wait.get(), "Not tried: the destination takes one message at a time.");
        }
        return new Pass(breaker, place);
    }

    /** Sends a message that can't be deferred, such as a test by hand: now or not at all. */
    public SendResult sendNow(MessageChannel channel, OutgoingMessage message) {
        var entry = enter(channel, message.address());
        if (entry instanceof Pass pass) {
            try (pass) {
                return pass.send(() -> channel.send(message));
            }
        }
        var later = (Later) entry;
        return new SendResult.RetryLater(later.delay(), later.reason());
    }

    /** Resets all circuit breakers, bulkheads and paces. */
    public void reset() {
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        paces.reset();
    }

    private static void note(CircuitBreaker breaker, SendResult result, long nanos) {
        if (result instanceof SendResult.RetryLater later && !later.busy()) {
            breaker.onError(nanos, TimeUnit.NANOSECONDS, new IllegalStateException(later.reason()));
        } else {
            breaker.onSuccess(nanos, TimeUnit.NANOSECONDS); // a refusal shows that the destination responds
        }
    }
}
