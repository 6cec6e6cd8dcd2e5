package org.tocsin.notification.selftest;

import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The delegates of processes/self-test.bpmn. */
@Configuration(proxyBeanMethods = false)
class SelfTestDelegate {

    private final SelfTests tests;

    SelfTestDelegate(SelfTests tests) {
        this.tests = tests;
    }

    /** "Check configuration": notes which channels are set up, and what the others lack. */
    @Bean
    JavaDelegate checkConfigurationDelegate() {
        return execution -> tests.checkConfiguration(SelfTestProcess.test(execution));
    }

    /** "Send test page": sends a page to an inbox through the real processes. */
    @Bean
    JavaDelegate sendTestPageDelegate() {
        return execution -> {
            var due = tests.sendPage(SelfTestProcess.test(execution));
            execution.setVariable(SelfTestProcess.CHECK_AT, Date.from(due));
        };
    }

    /** "Record result": closes the report. */
    @Bean
    JavaDelegate recordResultDelegate() {
        return execution -> {
            var test = tests.finish(SelfTestProcess.test(execution));
            execution.setVariable(SelfTestProcess.PASSED, test.hasPassed());
            execution.setVariable(
                    SelfTestProcess.NEXT_RUN_AT, Date.from(test.startedAt().plus(SelfTests.WEEK)));
        };
    }

    /** "Tell administrators". */
    @Bean
    JavaDelegate tellAdministratorsDelegate() {
        return execution -> tests.tellOfFailure(SelfTestProcess.test(execution));
    }

    /** "Start next self-test": a week after this one. */
    @Bean
    JavaDelegate startNextSelfTestDelegate() {
        return execution -> tests.startWeekly();
    }
}
