package org.tocsin.sla;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Resume SLAs": the subject goes on. */
@Component
class ResumeSlasDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {}
}
