package org.tocsin.escalation.customer;

import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.platform.problem.InvalidInput;
import org.tocsin.platform.process.Facts;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Subject;

/** Starts processes/customer-updates.bpmn and sends it messages. */
@Component
class CustomerUpdatesProcess {

    static final String KEY = "CustomerUpdates", CHANGED = "customer.changed", CHANGE = "change";
    static final String UPDATED = "updated", RESOLVED = "resolved";
    private static final String UPDATE_DUE_AT = "updateDueAt", STILL_OPEN = "stillOpen";

    private final RuntimeService runtime;

    CustomerUpdatesProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    String start(CustomerEscalation escalation, Subject subject, @Nullable Object priority) {
        var urgency =
                Priority.of(Objects.toString(priority, "")).orElse(Priority.P3).urgency();
        return runtime.createProcessInstanceByKey(KEY)
                .processDefinitionWithoutTenantId()
                .businessKey(escalation.id().toString())
                .setVariable(Subject.VARIABLE, subject.label())
                .setVariable("urgency", urgency)
                .execute()
                .getId();
    }

    void changed(CustomerEscalation escalation, String change) {
        runtime.createMessageCorrelation(CHANGED)
                .processInstanceId(escalation.processInstanceId())
                .setVariable(CHANGE, Variables.untypedValue(change, true))
                .correlateAllWithResult();
    }

    static UUID id(DelegateExecution execution) {
        try {
            return UUID.fromString(String.valueOf(execution.getProcessBusinessKey()));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(
                    "business_key", "unknown_value", "must be the id of a customer escalation: the API starts this");
        }
    }

    /** Sets the variables that the notification needs. */
    static void tell(DelegateExecution execution, CustomerEscalations.Telling telling) {
        Facts.put(execution, telling.facts());
        Facts.pass(execution, "noticeType", "CUSTOM");
        Facts.pass(execution, "noticeKey", "customer:" + id(execution) + ":" + telling.key());
        Facts.pass(execution, "reference", "customer:" + id(execution));
        Facts.pass(
                execution,
                "recipients",
                telling.people().stream().map(UUID::toString).toList());
        Facts.pass(execution, "contacts", telling.contacts());
        Facts.pass(execution, "channels", null);
        goOn(execution, telling.escalation());
    }

    static void goOn(DelegateExecution execution, CustomerEscalation escalation) {
        var due = escalation.updateDueAt();
        Facts.pass(execution, STILL_OPEN, escalation.endedAt() == null && due != null);
        if (due != null) {
            execution.setVariable(UPDATE_DUE_AT, Date.from(due.plusNanos(999_999)));
        }
    }
}
