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

/** Starts and steers processes/incident-response.bpmn; only its delegates and this class talk to the engine. */
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

    /** Tells the process what our record says already. Nobody waiting is a normal outcome: an operator may have ended it. */
    public void changed(Incident incident, Change change) {
        runtime.createMessageCorrelation(CHANGED)
                .processInstanceId(incident.processInstanceId())
                .setVariable(CHANGE, Variables.untypedValue(change, true))
                .correlateAllWithResult();
    }

    /** From here on the instance shows what it is about, and nothing else. */
    static void describe(DelegateExecution execution, Subject subject) {
        execution.setProcessBusinessKey(subject.id());
        execution.setVariable(Subject.VARIABLE, subject.label());
        execution.setVariable(URGENCY, DEFAULT_URGENCY);
    }

    /** What is chosen from here on is chosen for a new incident, and as urgent as this one. */
    static void classified(DelegateExecution execution, @Nullable Priority priority) {
        reclassified(execution, priority);
        Facts.pass(execution, TRIGGER, INCIDENT_CREATED);
        Facts.pass(execution, STAGE, Incident.Stage.OPEN.name());
    }

    static void reclassified(DelegateExecution execution, @Nullable Priority priority) {
        execution.setVariable(URGENCY, priority == null ? DEFAULT_URGENCY : priority.urgency());
    }

    /** Policies are looked at again: all of them where the incident has become another, else those that watch for what may change. */
    static void lookedAt(DelegateExecution execution, @Nullable Change change) {
        Facts.pass(execution, TRIGGER, change == Change.RECLASSIFIED ? INCIDENT_CREATED : CUSTOM);
        Facts.pass(execution, ESCALATION_DUE, true);
    }

    /** @return up to when automatic escalations have been looked after; null if they are to be looked at afresh */
    static @Nullable Instant escalatedBefore(DelegateExecution execution) {
        var afresh = Change.RECLASSIFIED.word().equals(execution.getVariable(WHAT_CHANGED));
        return execution.getVariable(ESCALATE_AT) instanceof Date at && !afresh ? at.toInstant() : null;
    }

    /** Hands what is due to the policies, and the time of the next to the wait. */
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
            // up to the next millisecond: the engine keeps no finer
            execution.setVariable(ESCALATE_AT, Date.from(plan.next().plusNanos(999_999)));
        }
    }

    /** Says where to wait next, and until when. */
    static void goOn(DelegateExecution execution, Incident incident, Instant at) {
        Facts.pass(execution, STAGE, incident.stage(at).name());
        var reopenUntil = incident.closure().reopenUntil();
        if (reopenUntil != null) {
            // up to the next millisecond: the engine keeps no finer, and the timer must not end what can still be
            // reopened
            Facts.pass(execution, REOPEN_UNTIL, Date.from(reopenUntil.plusNanos(999_999)));
        }
    }

    /** @return what administrators hear of a decision that failed */
    static DecisionFailed failed(DelegateExecution execution, String decision) {
        var error = take(execution, List.of(DECISION_ERROR)).get(DECISION_ERROR);
        var subject = String.valueOf(execution.getVariable(Subject.VARIABLE));
        return new DecisionFailed(CurrentTenant.id(), decision, subject, String.valueOf(error));
    }

    /** Takes all that the caller passed out of the engine again. */
    static Map<String, @Nullable Object> takeAll(DelegateExecution execution) {
        return take(execution, execution.getProcessInstance().getVariableNamesLocal());
    }

    /** Takes these variables out of the engine again: the truth is in our tables, and no copy stays behind. */
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
