package org.tocsin.notification.selftest;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Subject;
import org.tocsin.platform.transaction.CurrentTenant;

/** The process door of processes/self-test.bpmn. */
@Component
class SelfTestProcess {

    static final String KEY = "SelfTest", TOPIC = "selftest.channels";
    /** Message: starts an instance that waits for the first weekly self-test. */
    static final String PLANNED = "selftest.planned";

    static final String CHECK_AT = "checkAt", NEXT_RUN_AT = "nextRunAt", PASSED = "passed", WEEKLY = "weekly";

    private final RuntimeService runtime;

    SelfTestProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    void start(SelfTest test) {
        runtime.createProcessInstanceByKey(KEY)
                .processDefinitionWithoutTenantId()
                .businessKey(test.id().toString())
                .setVariable(Subject.VARIABLE, "Self-test asked for by " + test.requestedBy())
                .setVariable("urgency", Priority.P4.urgency())
                .setVariable(WEEKLY, test.weekly())
                .execute();
    }

    /** @return whether a weekly self-test of this tenant is under way or planned */
    boolean hasWeekly() {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(KEY)
                        .tenantIdIn(CurrentTenant.id())
                        .variableValueEquals(WEEKLY, true)
                        .count()
                > 0;
    }

    void plan(Instant first) {
        runtime.createMessageCorrelation(PLANNED)
                .withoutTenantId()
                .setVariable(Subject.VARIABLE, "Weekly self-test")
                .setVariable("urgency", Priority.P4.urgency())
                .setVariable(WEEKLY, true)
                .setVariable(NEXT_RUN_AT, Date.from(first))
                .correlateStartMessage();
    }

    static UUID test(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }
}
