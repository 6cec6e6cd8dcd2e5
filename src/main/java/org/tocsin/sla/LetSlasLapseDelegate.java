package org.tocsin.sla;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Let SLAs lapse": the subject can no longer be reopened. */
@Component
class LetSlasLapseDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {}
}
