package org.tocsin.sla;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Reopen SLAs": the subject was not over after all. */
@Component
class ReopenSlasDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {}
}
