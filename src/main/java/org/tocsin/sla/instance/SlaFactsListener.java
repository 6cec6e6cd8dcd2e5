package org.tocsin.sla.instance;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.tocsin.platform.process.Facts;

/** Before a decision about an SLA: what was known about its subject when it was last heard of. */
@Component
class SlaFactsListener implements ExecutionListener {

    private final SlaReader reader;

    SlaFactsListener(SlaReader reader) {
        this.reader = reader;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Facts.put(execution, reader.facts(SlaInstanceProcess.instanceId(execution)));
    }
}
