package org.tocsin.sla;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Facts;

/** "Meet acknowledgement SLAs": what was promised about answering is kept. */
@Component
class MeetAcknowledgementSlasDelegate implements JavaDelegate {

    private final SubjectClocks clocks;

    MeetAcknowledgementSlasDelegate(SubjectClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clocks.answered(Facts.of(execution));
    }
}
