package org.tocsin.sla;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Facts;

/** "Let SLAs lapse": nobody may reopen the subject any more, so what was still to come never will. */
@Component
class LetSlasLapseDelegate implements JavaDelegate {

    private final SubjectClocks clocks;

    LetSlasLapseDelegate(SubjectClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clocks.lapsed(Facts.of(execution));
    }
}
