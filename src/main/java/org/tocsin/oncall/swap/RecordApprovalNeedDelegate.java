package org.tocsin.oncall.swap;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.platform.process.Facts;

/** "Record approval need": stores the table's result with the swap. Without a result an approval is needed. */
@Component
class RecordApprovalNeedDelegate implements JavaDelegate {

    private final SwapSteps steps;

    RecordApprovalNeedDelegate(SwapSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var answer = answer(execution.getVariable(Facts.ANSWERS));
        var needed = !Boolean.FALSE.equals(answer.get("approval_needed"));
        var because = answer.get("reason") instanceof String reason ? reason : "The table gave no reason";
        steps.approvalIs(ShiftSwapProcess.id(execution), needed, because);
        Facts.pass(execution, ShiftSwapProcess.APPROVAL_NEEDED, needed);
    }

    private static Map<?, ?> answer(@Nullable Object answers) {
        return answers instanceof List<?> rows && !rows.isEmpty() && rows.get(0) instanceof Map<?, ?> row
                ? row
                : Map.of();
    }
}
