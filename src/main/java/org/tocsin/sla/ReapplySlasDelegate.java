package org.tocsin.sla;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Reapply SLAs": the subject was reclassified and the table has chosen again. */
@Component
class ReapplySlasDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {}
}
