package org.tocsin.sla.retarget;

import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.platform.process.Facts;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Subject;
import org.tocsin.sla.catalogue.SlaDefinition;
import org.tocsin.sla.retarget.SlaRetargeting.Chunk;

/** The process door of processes/definition-reapplication.bpmn: running SLAs take over the terms of an edited definition. */
@Component
public class DefinitionReapplicationProcess {

    static final String KEY = "DefinitionReapplication";
    /** The definition's id, and the last instance updated: the next job continues after it. */
    private static final String DEFINITION = "slaDefinition", CURSOR = "cursor";

    private static final String MORE = "more", URGENCY = "urgency";

    private final RuntimeService runtime;

    DefinitionReapplicationProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Starts it with a low priority: timers and pages go first. */
    public void start(SlaDefinition definition) {
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

    /** @return the last instance updated, or null before the first chunk */
    static @Nullable UUID cursor(DelegateExecution execution) {
        var cursor = execution.getVariable(CURSOR);
        return cursor == null ? null : UUID.fromString(cursor.toString());
    }

    /** Sets whether the step repeats, and after which instance; a changed calendar is processed in the same chunks. */
    static void proceed(DelegateExecution execution, Chunk chunk) {
        execution.setVariable(CURSOR, Objects.toString(chunk.cursor(), null));
        Facts.pass(execution, MORE, chunk.more());
    }
}
