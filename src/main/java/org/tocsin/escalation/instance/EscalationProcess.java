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

/** Starts and steers processes/escalation.bpmn; nobody else in this module talks to the engine. */
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

    /** The model before 1.1.0 names what comes next in words that are no longer used. */
    private static final String OUTDATED = "1.0.0";

    private final RuntimeService runtime;
    private final RepositoryService repository;

    EscalationProcess(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    /** @return the process instance id, stored with the escalation so that later messages go straight to it */
    public String start(Escalation escalation) {
        return runtime.createProcessInstanceByKey(KEY)
                .processDefinitionWithoutTenantId()
                .businessKey(escalation.id().toString())
                .setVariable(Subject.VARIABLE, escalation.subject().label())
                .setVariable(URGENCY, urgency(escalation.facts().get("priority")))
                .execute()
                .getId();
    }

    /** A process instance that runs by a model which does not fit any more. */
    public record Outdated(String processInstanceId, String tenantId, UUID escalation) {}

    public List<Outdated> outdated() {
        return repository.createProcessDefinitionQuery().processDefinitionKey(KEY).versionTag(OUTDATED).list().stream()
                .map(ProcessDefinition::getId)
                .flatMap(id -> runtime.createProcessInstanceQuery().processDefinitionId(id).list().stream())
                .map(run -> new Outdated(
                        run.getProcessInstanceId(), run.getTenantId(), UUID.fromString(run.getBusinessKey())))
                .toList();
    }

    /** Ends a process instance without a word to anybody: another takes its place. */
    public void discard(String processInstanceId) {
        runtime.deleteProcessInstanceIfExists(processInstanceId, "Goes on by a newer model", true, true, false, true);
    }

    /** Tells the process that the escalation moved on. Nobody waiting is a normal outcome: the process sees it when it gets there. */
    public void changed(Escalation escalation, EscalationChange change, @Nullable String actor) {
        runtime.createMessageCorrelation(CHANGED)
                .processInstanceId(escalation.processInstanceId())
                .setVariable(CHANGE, Variables.untypedValue(change.word(), true))
                .setVariable(ACTOR, Variables.untypedValue(actor, true))
                .correlateAllWithResult();
    }

    /** Likewise, that this level was demanded: which is not for the table to choose again. */
    public void demanded(Escalation escalation, int level, @Nullable String actor) {
        runtime.createMessageCorrelation(CHANGED)
                .processInstanceId(escalation.processInstanceId())
                .setVariable(CHANGE, Variables.untypedValue(EscalationChange.RAISED.word(), true))
                .setVariable(TO_LEVEL, Variables.untypedValue(level, true))
                .setVariable(ACTOR, Variables.untypedValue(actor, true))
                .correlateAllWithResult();
    }

    /** Tells the subject's own process that somebody has taken it on, even from another. */
    public void tellSubject(UntoldAcknowledgement acknowledgement) {
        runtime.createMessageCorrelation("incident.changed")
                .processInstanceBusinessKey(acknowledgement.subjectId())
                .tenantId(CurrentTenant.id())
                .setVariable(CHANGE, Variables.untypedValue("acknowledged", true))
                .setVariable("taken_over", Variables.untypedValue(true, true))
                .setVariable(ACTOR, Variables.untypedValue(acknowledgement.by(), true))
                .correlateAllWithResult();
    }

    /** Opens a ticket about what was escalated, linked to it; it pages nobody by itself. @return its id */
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

    /** @return the escalation a process instance is about: its business key */
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

    /** @return who acts: the message's word for it, else the caller */
    public static @Nullable String actor(DelegateExecution execution) {
        var actor = execution.getVariable(ACTOR);
        return actor != null
                ? actor.toString()
                : Actor.current().map(Actor::username).orElse(null);
    }

    /** A message from outside leaves its variables behind; none of them is to be met again. */
    public static void forgetMessage(DelegateExecution execution) {
        List.of(CHANGE, ACTOR, TO_LEVEL, UNTIL, MINUTES, REASON).forEach(execution::removeVariable);
    }

    /** Hands what is next to the gateways. Only the time at which to look again is kept, for Cockpit and the timer. */
    public static void goOn(DelegateExecution execution, NextAction action) {
        Facts.pass(execution, NEXT, action.kind().name());
        Facts.pass(execution, TELL_SUBJECT, action.tellSubject());
        Facts.pass(execution, STILL_OPEN, action.open());
        if (action.until() != null) {
            // up to the next millisecond: the engine keeps no finer, and a timer must not wake before its time
            execution.setVariable(WAIT_UNTIL, Date.from(action.until().plusNanos(999_999)));
        }
    }

    private static long urgency(@Nullable Object priority) {
        return priority == null
                ? DEFAULT_URGENCY
                : Priority.of(priority.toString()).map(Priority::urgency).orElse(DEFAULT_URGENCY);
    }
}
