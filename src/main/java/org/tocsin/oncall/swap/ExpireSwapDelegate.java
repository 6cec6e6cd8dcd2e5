package org.tocsin.oncall.swap;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Expire swap": nobody took or approved it in time. A swap that was decided at the same moment stays as it is. */
@Component
class ExpireSwapDelegate implements JavaDelegate {

    private final SwapSteps steps;

    ExpireSwapDelegate(SwapSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.expire(ShiftSwapProcess.id(execution));
    }
}
