package org.tocsin.sla;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Facts;

/** "Pause SLAs": the clocks that wait while their subject is on hold stand still. */
@Component
class PauseSlasDelegate implements JavaDelegate {

    private final SubjectClocks clocks;

    PauseSlasDelegate(SubjectClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clocks.held(Facts.of(execution));
    }
}
