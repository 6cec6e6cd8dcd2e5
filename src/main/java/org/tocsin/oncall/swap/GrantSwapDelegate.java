package org.tocsin.oncall.swap;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Grant swap": changes the schedule at once, since no approval is needed. */
@Component
class GrantSwapDelegate implements JavaDelegate {

    private final SwapSteps steps;

    GrantSwapDelegate(SwapSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.grant(ShiftSwapProcess.id(execution));
    }
}
