package org.tocsin.sla;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Reapply definition": the next chunk of running clocks takes over the terms as they are now. */
@Component
class ReapplyDefinitionDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        DefinitionReapplicationProcess.proceed(execution, false);
    }
}
