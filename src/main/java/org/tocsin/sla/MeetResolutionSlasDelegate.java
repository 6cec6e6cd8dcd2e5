package org.tocsin.sla;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Facts;

/** "Meet resolution SLAs": what was promised about solving is kept, and what can no longer come is ended. */
@Component
class MeetResolutionSlasDelegate implements JavaDelegate {

    private final SubjectClocks clocks;

    MeetResolutionSlasDelegate(SubjectClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clocks.resolved(Facts.of(execution));
    }
}
