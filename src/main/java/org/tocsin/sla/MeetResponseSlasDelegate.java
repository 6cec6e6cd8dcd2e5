package org.tocsin.sla;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Facts;

/** "Meet response SLAs": staff answered in public, which is what some promises were about. */
@Component
class MeetResponseSlasDelegate implements JavaDelegate {

    private final SubjectClocks clocks;

    MeetResponseSlasDelegate(SubjectClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clocks.answered(Facts.of(execution));
    }
}
