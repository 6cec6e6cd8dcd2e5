package org.tocsin.notification;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record result": closes the report. */
@Component
class RecordResultDelegate implements JavaDelegate {

    private final SelfTests tests;

    RecordResultDelegate(SelfTests tests) {
        this.tests = tests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var test = tests.finish(SelfTestProcess.test(execution));
        execution.setVariable(SelfTestProcess.PASSED, test.status == SelfTest.Status.PASSED);
        execution.setVariable(SelfTestProcess.NEXT_RUN_AT, Date.from(test.startedAt.plus(SelfTests.WEEK)));
    }
}
