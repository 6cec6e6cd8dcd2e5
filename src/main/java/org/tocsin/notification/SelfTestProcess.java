package org.tocsin.notification;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Priority;
import org.tocsin.platform.Subject;

/** Starts processes/self-test.bpmn; its further steps come by delegates and a worker. */
@Component
class SelfTestProcess {

    static final String KEY = "SelfTest", TOPIC = "selftest.channels";
    static final String CHECK_AT = "checkAt", NEXT_RUN_AT = "nextRunAt", PASSED = "passed";

    private final RuntimeService runtime;

    SelfTestProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    void start(SelfTest test) {
        runtime.createProcessInstanceByKey(KEY)
                .processDefinitionWithoutTenantId()
                .businessKey(test.id.toString())
                .setVariable(Subject.VARIABLE, "Self-test asked for by " + test.requestedBy)
                .setVariable("urgency", Priority.P4.urgency())
                .setVariable("weekly", test.weekly)
                .execute();
    }

    static UUID test(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }
}
