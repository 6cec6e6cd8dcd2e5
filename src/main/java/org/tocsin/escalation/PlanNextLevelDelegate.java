package org.tocsin.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Plan next level": what is to be done now, and if nothing, where to wait until when. */
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
