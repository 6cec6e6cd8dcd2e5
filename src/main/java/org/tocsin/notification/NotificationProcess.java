package org.tocsin.notification;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Subject;

/** Starts processes/notification.bpmn; its further steps come by delegates and workers. */
@Component
class NotificationProcess {

    static final String KEY = "Notification";

    /** Variable of each branch: the id of the delivery it is about, null once there is no further one. */
    static final String DELIVERY = "delivery";

    /** Transient: the ids for which branches are opened. */
    static final String DELIVERIES = "deliveries";

    private final RuntimeService runtime;

    NotificationProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** @return the process instance id */
    String start(Notification notification, long urgency) {
        return runtime.createProcessInstanceByKey(KEY)
                .processDefinitionWithoutTenantId()
                .businessKey(notification.id.toString())
                .setVariable(Subject.VARIABLE, notification.subject().label())
                .setVariable("urgency", urgency)
                .execute()
                .getId();
    }
}
