package org.tocsin.notification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Start next self-test": a week after this one. */
@Component
class StartNextSelfTestDelegate implements JavaDelegate {

    private final SelfTests tests;

    StartNextSelfTestDelegate(SelfTests tests) {
        this.tests = tests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tests.startWeekly();
    }
}
