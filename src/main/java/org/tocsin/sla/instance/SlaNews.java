package org.tocsin.sla.instance;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tocsin.platform.subject.News;
import org.tocsin.sla.clock.SlaType;

/** Publishes warnings and breaches of SLAs: to the log, to subscribers, and to the metrics. */
@Component
class SlaNews {

    private static final Logger log = LoggerFactory.getLogger(SlaNews.class);

    private final ApplicationEventPublisher events;
    private final MeterRegistry registry;

    SlaNews(ApplicationEventPublisher events, MeterRegistry registry) {
        this.events = events;
        this.registry = registry;
    }

    void warned(SlaInstance instance, Instant due, Instant at) {
        measure("warning", instance.terms().slaType(), due, at);
        tell("sla.warning", instance, at);
    }

    void breached(SlaInstance instance, Instant due, Instant at) {
        measure("breach", instance.terms().slaType(), due, at);
        tell("sla.breached", instance, at);
    }

    /** The breach was not found by a timer: a person marked it, or it was met late before the timer fired. */
    void foundBreached(SlaInstance instance, Instant at) {
        tell("sla.breached", instance, at);
    }

    private void tell(String type, SlaInstance instance, Instant at) {
        var terms = instance.terms();
        log.info(
                "{}: {} of {}", type, terms.definitionName(), instance.subject().label());
        var data = new HashMap<String, Object>();
        data.put("sla_instance", instance.id());
        data.put("sla_definition", terms.definitionId());
        data.put("sla_definition_name", terms.definitionName());
        data.put("sla_type", terms.slaType());
        data.put("subject_type", instance.subject().type());
        data.put("subject_id", instance.subject().id());
        data.put("title", instance.subject().title());
        data.put("target_time", Objects.requireNonNullElse(instance.timer().targetTime(), at));
        events.publishEvent(new News(type, instance.tenantId(), at, data, null));
    }

    /**
     * Measures how late a timer is, by our due time: the engine overwrites its own when a job fails.
     *
     * @param timer {@code warning} or {@code breach}
     */
    private void measure(String timer, SlaType type, Instant due, Instant recorded) {
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
