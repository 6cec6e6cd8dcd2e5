package org.tocsin.oncall.handoff;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.oncall.shift.Assignment;
import org.tocsin.oncall.shift.OnCallHandoffProcess;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.process.Facts;

/** "Record handoff notes": stores the form's notes with the shift, for the people on call now. */
@Component
class RecordHandoffNotesDelegate implements JavaDelegate {

    private final HandoffSummary summary;

    RecordHandoffNotesDelegate(HandoffSummary summary) {
        this.summary = summary;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var notes = Objects.toString(execution.getVariable(OnCallHandoffProcess.NOTES), "")
                .strip();
        var errors = new InputErrors();
        errors.limitText(OnCallHandoffProcess.NOTES, notes, Assignment.NOTES_LIMIT);
        errors.throwIfAny();
        execution.getProcessInstance().removeVariable(OnCallHandoffProcess.NOTES);
        var passed = summary.record(OnCallHandoffProcess.rotation(execution), execution.getProcessInstanceId(), notes);
        Facts.pass(execution, "passedOn", passed.isPresent());
        passed.ifPresent(one -> OnCallHandoffProcess.tell(
                execution,
                "ONCALL_HANDOFF",
                "notes:" + execution.getProcessInstanceId(),
                one.rotation(),
                one.words(),
                one.to()));
    }
}
