package org.tocsin.sla;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record breach": the target passed while the promise was open. */
@Component
class RecordBreachDelegate implements JavaDelegate {

    private final SlaTimers timers;
    private final SlaReader reader;

    RecordBreachDelegate(SlaTimers timers, SlaReader reader) {
        this.timers = timers;
        this.reader = reader;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var recorded = timers.recordBreach(SlaInstanceProcess.instanceId(execution));
        SlaInstanceProcess.announce(execution, recorded, reader.facts(recorded.instance()));
    }
}
