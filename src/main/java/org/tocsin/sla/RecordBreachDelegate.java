package org.tocsin.sla;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.sla.SlaInstanceProcess.Notice;

/** "Record breach": the target passed while the promise was open. */
@Component
class RecordBreachDelegate implements JavaDelegate {

    private final SlaService sla;
    private final SlaReader reader;

    RecordBreachDelegate(SlaService sla, SlaReader reader) {
        this.sla = sla;
        this.reader = reader;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var recorded = sla.recordBreach(SlaInstanceProcess.instanceId(execution));
        SlaInstanceProcess.announce(execution, recorded, Notice.BREACH, reader.facts(recorded.instance()));
    }
}
