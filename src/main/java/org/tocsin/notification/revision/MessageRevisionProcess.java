package org.tocsin.notification.revision;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Subject;

/** The process door of processes/message-revision.bpmn. */
@Component
class MessageRevisionProcess {

    static final String KEY = "MessageRevision";

    /** Transient: the ids of the deliveries whose messages are to be changed. */
    static final String MESSAGES = "messages";

    private final RuntimeService runtime;

    MessageRevisionProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** @param reference of the notifications whose messages are out of date */
    void start(String reference, Subject subject) {
        runtime.createProcessInstanceByKey(KEY)
                .processDefinitionWithoutTenantId()
                .businessKey(reference)
                .setVariable(Subject.VARIABLE, subject.label())
                .setVariable("urgency", Priority.P2.urgency())
                .execute();
    }
}
