package org.tocsin.notification;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send test page": through the real processes, to an inbox. */
@Component
class SendTestPageDelegate implements JavaDelegate {

    private final SelfTests tests;

    SendTestPageDelegate(SelfTests tests) {
        this.tests = tests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var due = tests.sendPage(SelfTestProcess.test(execution));
        execution.setVariable(SelfTestProcess.CHECK_AT, Date.from(due));
    }
}
