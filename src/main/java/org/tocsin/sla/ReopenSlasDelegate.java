package org.tocsin.sla;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Facts;

/** "Reopen SLAs": what had ended with the subject goes on. */
@Component
class ReopenSlasDelegate implements JavaDelegate {

    private final SubjectPromises promises;

    ReopenSlasDelegate(SubjectPromises promises) {
        this.promises = promises;
    }

    @Override
    public void execute(DelegateExecution execution) {
        promises.reopen(Facts.of(execution));
    }
}
