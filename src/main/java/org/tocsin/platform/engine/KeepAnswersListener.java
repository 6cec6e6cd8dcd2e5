package org.tocsin.platform.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.tocsin.platform.process.Facts;

/** After a business rule task: passes its result rows to the next step as a transient variable. */
@Component
class KeepAnswersListener implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        var answer = execution.getVariable("decisionResult");
        if (answer instanceof List<?> rows) {
            Facts.pass(execution, Facts.ANSWERS, List.copyOf(rows));
        }
    }
}
