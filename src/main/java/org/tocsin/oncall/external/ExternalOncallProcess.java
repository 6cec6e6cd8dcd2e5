package org.tocsin.oncall.external;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tocsin.oncall.rotation.Rotation;
import org.tocsin.platform.format.Uuids;
import org.tocsin.platform.process.Facts;
import org.tocsin.platform.process.WorkAvailable;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Subject;
import org.tocsin.platform.transaction.CurrentTenant;

/** Starts and steers processes/external-oncall.bpmn: one instance for each rotation that another system keeps. */
@Component
class ExternalOncallProcess {

    static final String KEY = "ExternalOncall", CHANGED = "oncall.changed", TOPIC = "oncall.refresh";
    private static final String READ_AT = "readAt", KEPT_OUTSIDE = "keptOutside", URGENCY = "urgency";

    private final RuntimeService runtime;
    private final ApplicationEventPublisher events;

    ExternalOncallProcess(RuntimeService runtime, ApplicationEventPublisher events) {
        this.runtime = runtime;
        this.events = events;
    }

    /** Reads at once; whoever waits for the next read no longer does. An instance that is not needed any more sees it and ends. */
    void follow(Rotation rotation) {
        if (isRunning(rotation.id())) {
            changed(rotation.id());
        } else if (rotation.source().elsewhere()) {
            start(rotation);
        }
        events.publishEvent(new WorkAvailable(TOPIC));
    }

    /** Nobody waiting is a normal outcome: the process looks at the rotation when it gets there. */
    void changed(UUID rotation) {
        runtime.createMessageCorrelation(CHANGED)
                .processInstanceBusinessKey(rotation.toString())
                .tenantId(CurrentTenant.id())
                .correlateAllWithResult();
    }

    private void start(Rotation rotation) {
        var id = rotation.id().toString();
        runtime.createProcessInstanceByKey(KEY)
                .processDefinitionWithoutTenantId()
                .businessKey(id)
                .setVariable(
                        Subject.VARIABLE,
                        new Subject("ROTATION", id, rotation.plan().name()).label())
                .setVariable(URGENCY, Priority.P2.urgency())
                .execute();
    }

    private boolean isRunning(UUID rotation) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(KEY)
                        .processInstanceBusinessKey(rotation.toString())
                        .count()
                > 0;
    }

    static UUID id(DelegateExecution execution) {
        return Uuids.businessKey(execution, "a rotation");
    }

    /** The time is kept, for Cockpit and the timer. */
    static void goOn(DelegateExecution execution, Instant readAt) {
        Facts.pass(execution, KEPT_OUTSIDE, true);
        execution.setVariable(READ_AT, Date.from(readAt));
    }

    static void end(DelegateExecution execution) {
        Facts.pass(execution, KEPT_OUTSIDE, false);
    }
}
