package org.tocsin.oncall.swap;

import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.tocsin.platform.format.Uuids;
import org.tocsin.platform.process.Facts;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.subject.Subject;

/** Starts processes/shift-swap.bpmn and sends it messages; the only class of this package that calls the engine. */
@Component
class ShiftSwapProcess {

    static final String KEY = "ShiftSwap", CHANGED = "swap.changed";
    static final String CHANGE = "change", USER = "user", REASON = "reason";
    static final String PHASE = "standing", APPROVAL_NEEDED = "approvalNeeded", APPROVERS = "approvers";
    private static final String URGENCY = "urgency", EXPIRES_AT = "expiresAt";

    private final RuntimeService runtime;

    ShiftSwapProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** @return the process instance id, stored with the swap as the target of later messages */
    String start(ShiftSwap swap, boolean live) {
        return runtime.createProcessInstanceByKey(KEY)
                .processDefinitionWithoutTenantId()
                .businessKey(swap.id().toString())
                .setVariable(URGENCY, (live ? Priority.P1 : Priority.P4).urgency())
                // rounded up to the millisecond that the engine stores: a timer must not fire before its time
                .setVariable(EXPIRES_AT, Date.from(swap.expiresAt().plusNanos(999_999)))
                .execute()
                .getId();
    }

    /** Tells the process that the swap changed, which ends the approver's task. If it is not waiting, it reads the change later. */
    void changed(ShiftSwap swap, SwapChange change) {
        runtime.createMessageCorrelation(CHANGED)
                .processInstanceId(swap.processInstanceId())
                .setVariable(CHANGE, Variables.untypedValue(change.word(), true))
                .correlateAllWithResult();
    }

    /** @return the swap's id, which is the business key */
    static UUID id(DelegateExecution execution) {
        return Uuids.businessKey(execution, "a swap: this process is started by a request");
    }

    /** Removes the variables that a message or form left, so that no later step reads them. */
    static void forgetMessage(DelegateExecution execution) {
        List.of(CHANGE, USER, REASON).forEach(execution::removeVariable);
    }

    /** Sets the variables of a notification for the step that sends it. Only the subject is stored, for Cockpit and the approver. */
    static void goOn(DelegateExecution execution, SwapNotice notice) {
        Facts.put(execution, notice.facts());
        Facts.pass(execution, "noticeType", notice.noticeType());
        Facts.pass(execution, "noticeKey", notice.key());
        Facts.pass(execution, "recipients", notice.recipients());
        execution.getProcessInstance().setVariable(Subject.VARIABLE, notice.label());
    }
}
