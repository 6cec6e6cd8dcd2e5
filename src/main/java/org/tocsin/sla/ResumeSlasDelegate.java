package org.tocsin.sla;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Facts;

/** "Resume SLAs": the clocks go on, and the time on hold does not count. */
@Component
class ResumeSlasDelegate implements JavaDelegate {

    private final SubjectClocks clocks;

    ResumeSlasDelegate(SubjectClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clocks.resumed(Facts.of(execution));
    }
}
