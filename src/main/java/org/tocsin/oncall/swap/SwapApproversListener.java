package org.tocsin.oncall.swap;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.tocsin.platform.process.Facts;

/** Before "Approve swap": sets the leads who get the task, beside the people who edit schedules. */
@Component
class SwapApproversListener implements ExecutionListener {

    private final SwapSteps steps;

    SwapApproversListener(SwapSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Facts.pass(execution, ShiftSwapProcess.APPROVERS, steps.approvers());
    }
}
