package org.tocsin.notification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Check configuration": what is set up, and what the rest lacks. */
@Component
class CheckConfigurationDelegate implements JavaDelegate {

    private final SelfTests tests;

    CheckConfigurationDelegate(SelfTests tests) {
        this.tests = tests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tests.checkConfiguration(SelfTestProcess.test(execution));
    }
}
