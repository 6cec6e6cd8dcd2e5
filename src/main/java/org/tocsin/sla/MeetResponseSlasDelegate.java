package org.tocsin.sla;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Meet response SLAs": staff has answered in public. */
@Component
class MeetResponseSlasDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {}
}
