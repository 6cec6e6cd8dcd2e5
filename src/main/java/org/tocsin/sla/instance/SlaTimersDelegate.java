package org.tocsin.sla.instance;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the timers of processes/sla-instance.bpmn bring about. */
@Configuration(proxyBeanMethods = false)
class SlaTimersDelegate {

    private final SlaService sla;
    private final SlaReader reader;

    SlaTimersDelegate(SlaService sla, SlaReader reader) {
        this.sla = sla;
        this.reader = reader;
    }

    /** "Record warning": a threshold, before the target or beyond it, passed while the SLA was open. */
    @Bean
    JavaDelegate recordWarningDelegate() {
        return execution -> {
            var recorded = sla.recordThreshold(SlaInstanceProcess.instanceId(execution));
            SlaInstanceProcess.announce(execution, recorded, reader.facts(recorded.instance()));
        };
    }

    /** "Record breach": the target passed while the SLA was open. */
    @Bean
    JavaDelegate recordBreachDelegate() {
        return execution -> {
            var recorded = sla.recordBreach(SlaInstanceProcess.instanceId(execution));
            SlaInstanceProcess.announce(execution, recorded, reader.facts(recorded.instance()));
        };
    }
}
