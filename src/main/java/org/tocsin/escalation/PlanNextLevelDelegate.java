package org.tocsin.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Plan next level": page now, wait until it is due, or nobody is left; an answer that came meanwhile ends the climb. */
@Component
class PlanNextLevelDelegate implements JavaDelegate {

    private final EscalationClimb climb;

    PlanNextLevelDelegate(EscalationClimb climb) {
        this.climb = climb;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var chosen = TableAnswers.level(StartEscalationsDelegate.answers(execution));
        EscalationProcess.goOn(execution, climb.plan(EscalationProcess.id(execution), chosen.orElse(null)));
    }
}
