package org.tocsin.sla;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Facts;

/** "Retarget SLA instances": a stand-in that finds nothing to do, until the clocks can be moved. */
@Component
class RetargetSlaInstancesDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        Facts.pass(execution, "more", false);
    }
}
