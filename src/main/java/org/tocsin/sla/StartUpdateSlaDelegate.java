package org.tocsin.sla;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Start update SLA": the customer has written and waits for an answer. */
@Component
class StartUpdateSlaDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {}
}
