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

/** Starts processes/external-oncall.bpmn and sends it messages: one instance for each external rotation. */
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

    /** Makes the process read at once, starting an instance if needed. An instance that is no longer needed ends itself. */
    void follow(Rotation rotation) {
        if (isRunning(rotation.id())) {
            changed(rotation.id());
        } else if (rotation.source().elsewhere()) {
            start(rotation);
        }
        events.publishEvent(new WorkAvailable(TOPIC));
    }

    /** Tells the process that the rotation changed. If it is not waiting, it reads the rotation at its next step. */
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

    /** Sets the time of the next read, for Cockpit and the timer. */
    static void goOn(DelegateExecution execution, Instant readAt) {
        Facts.pass(execution, KEPT_OUTSIDE, true);
        execution.setVariable(READ_AT, Date.from(readAt));
    }

    static void end(DelegateExecution execution) {
        Facts.pass(execution, KEPT_OUTSIDE, false);
    }
}
