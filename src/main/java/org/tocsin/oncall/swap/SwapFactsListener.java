package org.tocsin.oncall.swap;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.tocsin.platform.process.Facts;

/** Sets the facts for the approval table. */
@Component
class SwapFactsListener implements ExecutionListener {

    private final SwapSteps steps;

    SwapFactsListener(SwapSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Facts.put(execution, steps.facts(ShiftSwapProcess.id(execution)));
    }
}
