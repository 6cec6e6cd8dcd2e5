package org.tocsin.sla;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How late timers are, by our own due time: the engine's is overwritten when a job fails. */
@Component
class SlaMetrics {

    private final MeterRegistry registry;

    SlaMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param timer {@code warning} or {@code breach} */
    void fired(String timer, SlaType type, Instant due, Instant recorded) {
        Timer.builder("tocsin.sla.timer.lateness")
                .description("Time from when a warning or breach was due until it was recorded")
                .tag("timer", timer)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofMinutes(5))
                .register(registry)
                .record(Duration.between(due, recorded));
        registry.counter("tocsin.sla.fired", "timer", timer, "type", type.name())
                .increment();
    }
}
