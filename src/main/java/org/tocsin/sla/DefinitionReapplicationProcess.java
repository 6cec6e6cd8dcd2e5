package org.tocsin.sla;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.tocsin.platform.Facts;
import org.tocsin.platform.Priority;
import org.tocsin.platform.Subject;

/** Starts processes/definition-reapplication.bpmn: running clocks take over the terms of an edited definition. */
@Component
class DefinitionReapplicationProcess {

    static final String KEY = "DefinitionReapplication";
    /** The definition's id, and the last instance that was brought up to date: a job begins behind it. */
    static final String DEFINITION = "slaDefinition", CURSOR = "cursor";

    private static final String MORE = "more", URGENCY = "urgency";

    private final RuntimeService runtime;

    DefinitionReapplicationProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Timers and pages go first. */
    void start(SlaDefinition definition) {
        var id = definition.id().toString();
        runtime.createProcessInstanceByKey(KEY)
                .processDefinitionWithoutTenantId()
                .businessKey(id)
                .setVariable(DEFINITION, id)
                .setVariable(Subject.VARIABLE, new Subject("SLA_DEFINITION", id, definition.name()).label())
                .setVariable(URGENCY, Priority.P4.urgency())
                .execute();
    }

    static UUID definitionId(DelegateExecution execution) {
        return UUID.fromString(String.valueOf(execution.getVariable(DEFINITION)));
    }

    /** Says whether the step is to be taken again. */
    static void proceed(DelegateExecution execution, boolean more) {
        Facts.pass(execution, MORE, more);
    }
}
