package org.tocsin.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.platform.InvalidInput;

/** "Apply escalation change": what the message says, unless the record knows it already. */
@Component
class ApplyEscalationChangeDelegate implements JavaDelegate {

    private static final int HIGHEST = 50;

    private final EscalationClimb climb;

    ApplyEscalationChangeDelegate(EscalationClimb climb) {
        this.climb = climb;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var change = Change.of(execution.getVariable(EscalationProcess.CHANGE));
        var outlook = climb.apply(
                EscalationProcess.id(execution), change, EscalationProcess.actor(execution), level(execution));
        EscalationProcess.forgetMessage(execution);
        EscalationProcess.goOn(execution, outlook);
    }

    private static @Nullable Integer level(DelegateExecution execution) {
        var level = execution.getVariable(EscalationProcess.TO_LEVEL);
        if (level == null) {
            return null;
        }
        if (level instanceof Number number && number.intValue() >= 1 && number.intValue() <= HIGHEST) {
            return number.intValue();
        }
        throw new InvalidInput(EscalationProcess.TO_LEVEL, "out_of_range", "must be from 1 to " + HIGHEST);
    }
}
