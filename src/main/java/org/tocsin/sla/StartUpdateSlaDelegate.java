package org.tocsin.sla;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Facts;

/** "Start update SLA": the customer wrote, and is owed a word. */
@Component
class StartUpdateSlaDelegate implements JavaDelegate {

    private final SubjectPromises promises;

    StartUpdateSlaDelegate(SubjectPromises promises) {
        this.promises = promises;
    }

    @Override
    public void execute(DelegateExecution execution) {
        promises.awaitUpdate(Facts.of(execution));
    }
}
