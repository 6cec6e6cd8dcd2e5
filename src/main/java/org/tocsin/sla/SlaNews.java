package org.tocsin.sla;

import java.time.Instant;
import java.util.HashMap;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tocsin.platform.News;

/** Tells that a promise is about to break, or has broken: to the log, to whoever watches, and to the metrics. */
@Component
class SlaNews {

    private static final Logger log = LoggerFactory.getLogger(SlaNews.class);

    private final ApplicationEventPublisher events;
    private final SlaMetrics metrics;

    SlaNews(ApplicationEventPublisher events, SlaMetrics metrics) {
        this.events = events;
        this.metrics = metrics;
    }

    void warned(SlaInstance instance, Instant due, Instant at) {
        metrics.fired("warning", instance.terms().slaType(), due, at);
        tell("sla.warning", instance, at);
    }

    void breached(SlaInstance instance, Instant due, Instant at) {
        metrics.fired("breach", instance.terms().slaType(), due, at);
        tell("sla.breached", instance, at);
    }

    /** Nobody's timer said so: a person did, or the promise was kept too late before the timer came. */
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
}
