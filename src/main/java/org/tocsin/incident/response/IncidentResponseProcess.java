package org.tocsin.incident.response;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.core.variable.scope.AbstractVariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.incident.lifecycle.Change;
import org.tocsin.incident.lifecycle.Incident;
import org.tocsin.platform.process.DecisionFailed;
import org.tocsin.platform.process.Facts;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Subject;
import org.tocsin.platform.transaction.CurrentTenant;

/** The process door of processes/incident-response.bpmn. Only this class and the delegates talk to the engine. */
@Component
public class IncidentResponseProcess {

    static final String KEY = "IncidentResponse", CHANGED = "incident.changed";
    static final String CHANGE = "change", ACTOR = "actor", REASON = "reason";
    static final String ANYTHING_NEW = "anythingNew", WHAT_CHANGED = "whatChanged";
    private static final String DECISION_ERROR = "decisionError";
    private static final String STAGE = "stage", REOPEN_UNTIL = "reopenUntil";
    private static final String URGENCY = "urgency", TRIGGER = "trigger", INCIDENT_CREATED = "INCIDENT_CREATED";
    private static final String CUSTOM = "CUSTOM", ESCALATE_AT = "escalateAt", ESCALATION_DUE = "escalationDue";
    private static final Set<String> KEPT = Set.of(Subject.VARIABLE, URGENCY);
    private static final long DEFAULT_URGENCY = 60;

    private final RuntimeService runtime;

    IncidentResponseProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** @return the id of the incident that the process registered */
    public UUID open(Map<String, ?> fields) {
        var start = runtime.createProcessInstanceByKey(KEY).processDefinitionWithoutTenantId();
        fields.forEach((name, value) -> start.setVariable(name, Variables.untypedValue(value, true)));
        return UUID.fromString(start.execute().getBusinessKey());
    }

    /** Tells the process a change that the record has already. An operator may have ended the process; that is no error. */
    public void changed(Incident incident, Change change) {
        runtime.createMessageCorrelation(CHANGED)
                .processInstanceId(incident.processInstanceId())
                .setVariable(CHANGE, Variables.untypedValue(change, true))
                .correlateAllWithResult();
    }

    /** Sets the business key and the variables by which Cockpit shows the incident. */
    static void describe(DelegateExecution execution, Subject subject) {
        execution.setProcessBusinessKey(subject.id());
        execution.setVariable(Subject.VARIABLE, subject.label());
        execution.setVariable(URGENCY, DEFAULT_URGENCY);
    }

    /** Sets the trigger and the urgency of the decisions about a new incident. */
    static void classified(DelegateExecution execution, @Nullable Priority priority) {
        reclassified(execution, priority);
        Facts.pass(execution, TRIGGER, INCIDENT_CREATED);
        Facts.pass(execution, STAGE, Incident.Stage.OPEN.name());
    }

    static void reclassified(DelegateExecution execution, @Nullable Priority priority) {
        execution.setVariable(URGENCY, priority == null ? DEFAULT_URGENCY : priority.urgency());
    }

    /** Has policies chosen again: all of them after a reclassification, otherwise those that watch for a condition. */
    static void lookedAt(DelegateExecution execution, @Nullable Change change) {
        Facts.pass(execution, TRIGGER, change == Change.RECLASSIFIED ? INCIDENT_CREATED : CUSTOM);
        Facts.pass(execution, ESCALATION_DUE, true);
    }

    /** @return until when automatic escalations were handled; null if all of them count again */
    static @Nullable Instant escalatedBefore(DelegateExecution execution) {
        var afresh = Change.RECLASSIFIED.word().equals(execution.getVariable(WHAT_CHANGED));
        return execution.getVariable(ESCALATE_AT) instanceof Date at && !afresh ? at.toInstant() : null;
    }

    /** Passes what is due now to the decision about policies, and the time of the next one to the wait. */
    static void escalate(DelegateExecution execution, EscalationPlan plan) {
        var isNewOrAnother = execution.getVariable(TRIGGER) != null;
        Facts.pass(execution, TRIGGER, INCIDENT_CREATED);
        Facts.pass(execution, "also_triggers", plan.triggers());
        Facts.pass(execution, "demanded_level", plan.level());
        Facts.pass(execution, "demanded_reason", plan.reason());
        Facts.pass(execution, ESCALATION_DUE, isNewOrAnother || !plan.triggers().isEmpty());
        if (plan.next() == null) {
            execution.getProcessInstance().removeVariable(ESCALATE_AT);
        } else {
            // rounded up to the next millisecond: the engine stores no finer
            execution.setVariable(ESCALATE_AT, Date.from(plan.next().plusNanos(999_999)));
        }
    }

    /** Sets the place where the process waits next, and until when. */
    static void goOn(DelegateExecution execution, Incident incident, Instant at) {
        Facts.pass(execution, STAGE, incident.stage(at).name());
        var reopenUntil = incident.closure().reopenUntil();
        if (reopenUntil != null) {
            // rounded up to the next millisecond: the engine stores no finer, and the timer must not end the window
            // early
            Facts.pass(execution, REOPEN_UNTIL, Date.from(reopenUntil.plusNanos(999_999)));
        }
    }

    /** @return the event that tells administrators of a failed decision */
    static DecisionFailed failed(DelegateExecution execution, String decision) {
        var error = take(execution, List.of(DECISION_ERROR)).get(DECISION_ERROR);
        var subject = String.valueOf(execution.getVariable(Subject.VARIABLE));
        return new DecisionFailed(CurrentTenant.id(), decision, subject, String.valueOf(error));
    }

    /** Removes all variables of the process instance and returns them. */
    static Map<String, @Nullable Object> takeAll(DelegateExecution execution) {
        return take(execution, execution.getProcessInstance().getVariableNamesLocal());
    }

    /** Removes these variables from the process and returns them: our tables hold the values, and the engine keeps no copy. */
    static Map<String, @Nullable Object> take(DelegateExecution execution, Collection<String> names) {
        var scope = (AbstractVariableScope) execution.getProcessInstance();
        var taken = new HashMap<String, @Nullable Object>();
        for (var name : List.copyOf(names)) {
            if (scope.hasVariableLocal(name)) {
                var value = scope.getVariableLocal(name);
                taken.put(name, value instanceof Spin<?> json ? json.toString() : value);
                remove(scope, name);
            }
        }
        return taken;
    }

    /** The engine remembers removed variables until the transaction ends, and would refuse a transient fact of the same name. */
    private static void remove(AbstractVariableScope scope, String name) {
        var variable = scope.getVariableInstanceLocal(name);
        scope.removeVariableLocal(name);
        if (variable instanceof VariableInstanceEntity removed && !KEPT.contains(name)) {
            removed.setTransient(true);
        }
    }
}
