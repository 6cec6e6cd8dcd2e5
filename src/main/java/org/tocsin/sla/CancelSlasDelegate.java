package org.tocsin.sla;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Facts;

/** "Cancel SLAs": nothing is owed to a subject that was cancelled. */
@Component
class CancelSlasDelegate implements JavaDelegate {

    private final SubjectClocks clocks;

    CancelSlasDelegate(SubjectClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clocks.cancelled(Facts.of(execution));
    }
}
