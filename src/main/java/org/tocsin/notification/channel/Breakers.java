package org.tocsin.notification.channel;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Sends through a circuit breaker per destination: one that does not answer is left alone for a while instead of filling the lane. */
@Component
public class Breakers {

    private static final Duration REST = Duration.ofSeconds(30);

    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(10)
            .failureRateThreshold(60)
            .waitDurationInOpenState(REST)
            .permittedNumberOfCallsInHalfOpenState(2)
            .build());

    public SendResult send(MessageChannel channel, OutgoingMessage message) {
        var breaker = breakers.circuitBreaker(channel.destination(message));
        if (!breaker.tryAcquirePermission()) {
            return new SendResult.RetryLater(REST, "Not tried: the destination has not been answering.");
        }
        var started = System.nanoTime();
        try {
            var result = channel.send(message);
            note(breaker, result, System.nanoTime() - started);
            return result;
        } catch (RuntimeException e) {
            breaker.onError(System.nanoTime() - started, TimeUnit.NANOSECONDS, e);
            return new SendResult.RetryLater("Sending failed: " + e.getClass().getSimpleName() + ".");
        }
    }

    private static void note(CircuitBreaker breaker, SendResult result, long nanos) {
        if (result instanceof SendResult.RetryLater later) {
            breaker.onError(nanos, TimeUnit.NANOSECONDS, new IllegalStateException(later.reason()));
        } else {
            breaker.onSuccess(nanos, TimeUnit.NANOSECONDS); // a refusal is an answer too: it is alive
        }
    }
}
