package org.tocsin.oncall.swap;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.platform.process.Facts;

/** "Apply swap change": applies the message or the approver's form, unless the row has the change already. */
@Component
class ApplySwapChangeDelegate implements JavaDelegate {

    private final SwapSteps steps;

    ApplySwapChangeDelegate(SwapSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var phase = steps.apply(
                ShiftSwapProcess.id(execution),
                SwapChange.of(execution.getVariable(ShiftSwapProcess.CHANGE)),
                text(execution, ShiftSwapProcess.USER),
                text(execution, ShiftSwapProcess.REASON));
        ShiftSwapProcess.forgetMessage(execution);
        Facts.pass(execution, ShiftSwapProcess.PHASE, phase.name());
    }

    private static @Nullable String text(DelegateExecution execution, String name) {
        var value = execution.getVariable(name);
        return value == null ? null : value.toString();
    }
}
