package org.tocsin.escalation.instance;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.problem.InvalidInput;
import org.tocsin.platform.process.Facts;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Subject;
import org.tocsin.platform.transaction.CurrentTenant;

/** Starts processes/escalation.bpmn and sends it messages; the only class of this module that calls the engine. */
@Component
public class EscalationProcess {

    public static final String KEY = "Escalation";
    static final String CHANGED = "escalation.changed";
    public static final String CHANGE = "change", ACTOR = "actor", LEVEL = "level", TO_LEVEL = "to_level";
    public static final String UNTIL = "until", MINUTES = "minutes", REASON = "reason";
    static final String NEXT = "next", WAIT_UNTIL = "waitUntil";
    public static final String CHOOSE_AGAIN = "chooseAgain", TELL_SUBJECT = "tellSubject", STILL_OPEN = "stillOpen";
    public static final String URGENCY = "urgency", TRIGGER = "trigger";

    private static final long DEFAULT_URGENCY = 60;

    /** The model before 1.1.0 uses values for the next action that are no longer supported. */
    private static final String OUTDATED = "1.0.0";

    private final RuntimeService runtime;
    private final RepositoryService repository;

    EscalationProcess(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    /** @return the process instance id, stored with the escalation as the target of later messages */
    public String start(Escalation escalation) {
        return runtime.createProcessInstanceByKey(KEY)
                .processDefinitionWithoutTenantId()
                .businessKey(escalation.id().toString())
                .setVariable(Subject.VARIABLE, escalation.subject().label())
                .setVariable(URGENCY, urgency(escalation.facts().get("priority")))
                .execute()
                .getId();
    }

    /** A process instance of a model version that is no longer supported. */
    public record Outdated(String processInstanceId, String tenantId, UUID escalation) {}

    public List<Outdated> outdated() {
        return repository.createProcessDefinitionQuery().processDefinitionKey(KEY).versionTag(OUTDATED).list().stream()
                .map(ProcessDefinition::getId)
                .flatMap(id -> runtime.createProcessInstanceQuery().processDefinitionId(id).list().stream())
                .map(run -> new Outdated(
                        run.getProcessInstanceId(), run.getTenantId(), UUID.fromString(run.getBusinessKey())))
                .toList();
    }

    /** Deletes a process instance without notifications; another one replaces it. */
    public void discard(String processInstanceId) {
        runtime.deleteProcessInstanceIfExists(processInstanceId, "Goes on by a newer model", true, true, false, true);
    }

    /** Tells the process that the escalation changed. If it is not waiting, it reads the change at its next step. */
    public void changed(Escalation escalation, EscalationChange change, @Nullable String actor) {
        runtime.createMessageCorrelation(CHANGED)
                .processInstanceId(escalation.processInstanceId())
                .setVariable(CHANGE, Variables.untypedValue(change.word(), true))
                .setVariable(ACTOR, Variables.untypedValue(actor, true))
                .correlateAllWithResult();
    }

    /** Tells the process that this level was demanded, so that the table does not choose again. */
    public void demanded(Escalation escalation, int level, @Nullable String actor) {
        runtime.createMessageCorrelation(CHANGED)
                .processInstanceId(escalation.processInstanceId())
                .setVariable(CHANGE, Variables.untypedValue(EscalationChange.RAISED.word(), true))
                .setVariable(TO_LEVEL, Variables.untypedValue(level, true))
                .setVariable(ACTOR, Variables.untypedValue(actor, true))
                .correlateAllWithResult();
    }

    /** Tells the subject's process that somebody took the subject on, even from another person. */
    public void tellSubject(UntoldAcknowledgement acknowledgement) {
        runtime.createMessageCorrelation("incident.changed")
                .processInstanceBusinessKey(acknowledgement.subjectId())
                .tenantId(CurrentTenant.id())
                .setVariable(CHANGE, Variables.untypedValue("acknowledged", true))
                .setVariable("taken_over", Variables.untypedValue(true, true))
                .setVariable(ACTOR, Variables.untypedValue(acknowledgement.by(), true))
                .correlateAllWithResult();
    }

    /** Opens a linked ticket, which pages nobody by itself. @return its id */
    public String openTicket(Map<String, ? extends @Nullable Object> facts, String description) {
        var ticket = new HashMap<String, @Nullable Object>();
        ticket.put("kind", "TICKET");
        ticket.put("title", "Escalation of #" + facts.get("number") + ": " + facts.get("title"));
        ticket.put("description", description);
        ticket.put("severity", "LOW");
        ticket.put("priority", Priority.P4.name());
        ticket.put("parent", facts.get("subject_id"));
        ticket.put("source", "escalation");
        List.of("service", "team", "customer", "project").forEach(name -> ticket.put(name, facts.get(name)));
        ticket.values().removeIf(Objects::isNull);
        var start = runtime.createProcessInstanceByKey("IncidentResponse").processDefinitionWithoutTenantId();
        ticket.forEach((name, value) -> start.setVariable(name, Variables.untypedValue(value, true)));
        return start.execute().getBusinessKey();
    }

    /** @return the escalation's id, which is the business key */
    public static UUID id(DelegateExecution execution) {
        try {
            return UUID.fromString(String.valueOf(execution.getProcessBusinessKey()));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(
                    "business_key",
                    "unknown_value",
                    "must be the id of an escalation: this process is started by a trigger");
        }
    }

    /** @return the actor that the message names, else the caller */
    public static @Nullable String actor(DelegateExecution execution) {
        var actor = execution.getVariable(ACTOR);
        return actor != null
                ? actor.toString()
                : Actor.current().map(Actor::username).orElse(null);
    }

    /** Removes the variables that a message left, so that no later step reads them. */
    public static void forgetMessage(DelegateExecution execution) {
        List.of(CHANGE, ACTOR, TO_LEVEL, UNTIL, MINUTES, REASON).forEach(execution::removeVariable);
    }

    /** Sets the next action for the gateways. Only {@code waitUntil} is stored, for Cockpit and the timer. */
    public static void goOn(DelegateExecution execution, NextAction action) {
        Facts.pass(execution, NEXT, action.kind().name());
        Facts.pass(execution, TELL_SUBJECT, action.tellSubject());
        Facts.pass(execution, STILL_OPEN, action.open());
        if (action.until() != null) {
            // rounded up to the millisecond that the engine stores: a timer must not fire before its time
            execution.setVariable(WAIT_UNTIL, Date.from(action.until().plusNanos(999_999)));
        }
    }

    private static long urgency(@Nullable Object priority) {
        return priority == null
                ? DEFAULT_URGENCY
                : Priority.of(priority.toString()).map(Priority::urgency).orElse(DEFAULT_URGENCY);
    }
}
