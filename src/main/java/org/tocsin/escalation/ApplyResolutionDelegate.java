package org.tocsin.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Apply resolution": the same messages after an acknowledgement, of which only the last words still change anything. */
@Component
class ApplyResolutionDelegate implements JavaDelegate {

    private final ApplyEscalationChangeDelegate changes;

    ApplyResolutionDelegate(ApplyEscalationChangeDelegate changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        changes.execute(execution);
    }
}
