package org.tocsin.notification.record;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Subject;

/** Starts processes/notification.bpmn; its further steps come by delegates and workers. */
@Component
public class NotificationProcess {

    static final String KEY = "Notification";

    /** Variable of each branch: the id of the delivery it is about, null once there is no further one. */
    public static final String DELIVERY = "delivery";

    /** Transient: the ids for which branches are opened. */
    public static final String DELIVERIES = "deliveries";

    /** Variable of each branch: when the quiet hours that hold it back are over, null if none do. */
    public static final String DELIVER_AT = "deliverAt";

    /** Something changed about the notification: what waits looks again. */
    static final String CHANGED = "notification.changed";

    /** Starts a process of its own for a delivery that had been settled: it failed later, or is asked for again. */
    static final String REOPENED = "delivery.reopened";

    /** Transient: how a delivery goes on that did not get through. */
    public static final String NEXT_WAY = "nextWay";

    /** Variable of each branch: until when one that reached nobody stays visible. */
    public static final String SHOWN_UNTIL = "shownUntil";

    private static final long DEFAULT_URGENCY = 60;

    private final RuntimeService runtime;

    NotificationProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    public void start(Notification notification, long urgency) {
        runtime.createProcessInstanceByKey(KEY)
                .processDefinitionWithoutTenantId()
                .businessKey(notification.id().toString())
                .setVariable(Subject.VARIABLE, notification.subject().label())
                .setVariable("urgency", urgency)
                .execute();
    }

    public void reopened(Notification notification, UUID delivery) {
        var priority = notification.fact("priority");
        var urgency = priority == null
                ? DEFAULT_URGENCY
                : Priority.of(priority.toString()).map(Priority::urgency).orElse(DEFAULT_URGENCY);
        runtime.createMessageCorrelation(REOPENED)
                .processInstanceBusinessKey(notification.id().toString())
                .withoutTenantId()
                .setVariable(Subject.VARIABLE, notification.subject().label())
                .setVariable("urgency", urgency)
                .setVariable(DELIVERY, delivery.toString())
                .correlateStartMessage();
    }

    /** Nobody waiting is a normal outcome: mostly nothing is held back and nothing has failed. */
    public void changed(Notification notification) {
        runtime.createMessageCorrelation(CHANGED)
                .processInstanceBusinessKey(notification.id().toString())
                .tenantId(notification.tenantId())
                .correlateAllWithResult();
    }
}
