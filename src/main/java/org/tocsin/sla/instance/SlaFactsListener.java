package org.tocsin.sla.instance;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.tocsin.platform.process.Facts;

/** Passes the stored facts of an SLA's subject to a decision about that SLA. */
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
