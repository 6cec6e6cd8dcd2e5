package org.tocsin.oncall.swap;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Word swap notice": what is new about the swap, and whom it concerns. */
@Component
class WordSwapNoticeDelegate implements JavaDelegate {

    private final SwapSteps steps;

    WordSwapNoticeDelegate(SwapSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ShiftSwapProcess.goOn(execution, steps.notice(ShiftSwapProcess.id(execution)));
    }
}
