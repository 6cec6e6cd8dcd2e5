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

/** Starts and steers processes/shift-swap.bpmn; nobody else about swaps talks to the engine. */
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

    /** @return the process instance id, stored with the swap so that later messages go straight to it */
    String start(ShiftSwap swap, boolean live) {
        return runtime.createProcessInstanceByKey(KEY)
                .processDefinitionWithoutTenantId()
                .businessKey(swap.id().toString())
                .setVariable(URGENCY, (live ? Priority.P1 : Priority.P4).urgency())
                // up to the next millisecond: the engine keeps no finer, and a timer must not wake before its time
                .setVariable(EXPIRES_AT, Date.from(swap.expiresAt().plusNanos(999_999)))
                .execute()
                .getId();
    }

    /** Tells the process that the swap moved on; it ends the approver's task if there is one. Nobody waiting is a normal outcome. */
    void changed(ShiftSwap swap, SwapChange change) {
        runtime.createMessageCorrelation(CHANGED)
                .processInstanceId(swap.processInstanceId())
                .setVariable(CHANGE, Variables.untypedValue(change.word(), true))
                .correlateAllWithResult();
    }

    /** @return the swap a process instance is about: its business key */
    static UUID id(DelegateExecution execution) {
        return Uuids.businessKey(execution, "a swap: this process is started by a request");
    }

    /** A message from outside and a form leave their variables behind; none of them is to be met again. */
    static void forgetMessage(DelegateExecution execution) {
        List.of(CHANGE, USER, REASON).forEach(execution::removeVariable);
    }

    /** Hands a notice to the step that pages. Only its subject is kept, for Cockpit and for whoever approves. */
    static void goOn(DelegateExecution execution, SwapNotice notice) {
        Facts.put(execution, notice.facts());
        Facts.pass(execution, "noticeType", notice.noticeType());
        Facts.pass(execution, "noticeKey", notice.key());
        Facts.pass(execution, "recipients", notice.recipients());
        execution.getProcessInstance().setVariable(Subject.VARIABLE, notice.label());
    }
}
