package org.tocsin.sla;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.sla.SlaInstanceProcess.Notice;

/** "Record warning": the threshold passed while the promise was open. */
@Component
class RecordWarningDelegate implements JavaDelegate {

    private final SlaService sla;
    private final SlaReader reader;

    RecordWarningDelegate(SlaService sla, SlaReader reader) {
        this.sla = sla;
        this.reader = reader;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var recorded = sla.recordWarning(SlaInstanceProcess.instanceId(execution));
        SlaInstanceProcess.announce(execution, recorded, Notice.WARNING, reader.facts(recorded.instance()));
    }
}
