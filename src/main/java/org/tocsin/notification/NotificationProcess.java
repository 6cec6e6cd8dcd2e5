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

    /** Variable of each branch: when the quiet hours that hold it back are over, null if none do. */
    static final String DELIVER_AT = "deliverAt";

    /** Something changed about the notice: what waits looks again. */
    static final String CHANGED = "notification.changed";

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

    /** Nobody waiting is a normal outcome: mostly nothing is held back. */
    void changed(String processInstanceId) {
        runtime.createMessageCorrelation(CHANGED)
                .processInstanceId(processInstanceId)
                .correlateAllWithResult();
    }
}
