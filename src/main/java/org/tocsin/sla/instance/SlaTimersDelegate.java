package org.tocsin.sla.instance;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The delegates behind the timers of processes/sla-instance.bpmn. */
@Configuration(proxyBeanMethods = false)
class SlaTimersDelegate {

    private final SlaService sla;
    private final SlaReader reader;

    SlaTimersDelegate(SlaService sla, SlaReader reader) {
        this.sla = sla;
        this.reader = reader;
    }

    /** "Record warning": records a threshold, before or after the target, that passed while the SLA was open. */
    @Bean
    JavaDelegate recordWarningDelegate() {
        return execution -> {
            var recorded = sla.recordThreshold(SlaInstanceProcess.instanceId(execution));
            SlaInstanceProcess.announce(execution, recorded, reader.facts(recorded.instance()));
        };
    }

    /** "Record breach": records that the target passed while the SLA was open. */
    @Bean
    JavaDelegate recordBreachDelegate() {
        return execution -> {
            var recorded = sla.recordBreach(SlaInstanceProcess.instanceId(execution));
            SlaInstanceProcess.announce(execution, recorded, reader.facts(recorded.instance()));
        };
    }
}
