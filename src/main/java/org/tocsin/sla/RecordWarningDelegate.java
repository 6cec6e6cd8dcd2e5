package org.tocsin.sla;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record warning": a threshold, before the target or beyond it, passed while the promise was open. */
@Component
class RecordWarningDelegate implements JavaDelegate {

    private final SlaTimers timers;
    private final SlaReader reader;

    RecordWarningDelegate(SlaTimers timers, SlaReader reader) {
        this.timers = timers;
        this.reader = reader;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var recorded = timers.recordThreshold(SlaInstanceProcess.instanceId(execution));
        SlaInstanceProcess.announce(execution, recorded, reader.facts(recorded.instance()));
    }
}
