package org.tocsin.sla;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Pause SLAs": the subject was put on hold. */
@Component
class PauseSlasDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {}
}
