package org.tocsin.notification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tocsin.platform.CurrentTenant;
import org.tocsin.platform.Notices;

/** "Tell administrators": on the dashboard and in the log, since messages may be what failed. */
@Component
class TellAdministratorsDelegate implements JavaDelegate {

    private static final Logger log = LoggerFactory.getLogger(TellAdministratorsDelegate.class);

    private final SelfTests tests;
    private final Notices notices;

    TellAdministratorsDelegate(SelfTests tests, Notices notices) {
        this.tests = tests;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var test = tests.find(SelfTestProcess.test(execution));
        log.error("Self-test {} failed. {}", test.id, test.failures());
        notices.put(
                SelfTests.notice(CurrentTenant.id()),
                "self_test.failed",
                "The self-test of tenant " + test.tenantId + " failed. " + test.failures());
    }
}
