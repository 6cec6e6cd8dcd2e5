package org.tocsin.notification.record;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Subject;

/** The process door of processes/notification.bpmn: its key, messages and variables. */
@Component
public class NotificationProcess {

    static final String KEY = "Notification";

    /** Variable of each branch: the id of its delivery, null once there is no further one. */
    public static final String DELIVERY = "delivery";

    /** Transient: the ids of the deliveries for which branches are opened. */
    public static final String DELIVERIES = "deliveries";

    /** Variable of each branch: when the quiet hours end that hold it back, null if none do. */
    public static final String DELIVER_AT = "deliverAt";

    /** Message: the notification changed, so waiting branches check again. */
    static final String CHANGED = "notification.changed";

    /** Message: starts an instance for a settled delivery that failed later, or is asked for again. */
    static final String REOPENED = "delivery.reopened";

    /** Transient: the next step of a failed delivery. */
    public static final String NEXT_WAY = "nextWay";

    /** Variable of each branch: until when a delivery that reached nobody stays visible. */
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

    /** Usually no instance waits: nothing is held back and nothing has failed. */
    public void changed(Notification notification) {
        runtime.createMessageCorrelation(CHANGED)
                .processInstanceBusinessKey(notification.id().toString())
                .tenantId(notification.tenantId())
                .correlateAllWithResult();
    }
}
